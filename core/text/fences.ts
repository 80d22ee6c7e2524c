/** Where the fence that opens on a line ends. */
export interface Fence {
  /** The closing line; the opening one itself for a fence that never closes. */
  end: number;
  isClosed: boolean;
  /** The program of another notebook, such as Obsidian's dataview: it holds no words of the two. */
  isQuery: boolean;
}

const opening = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(`{3,}|~{3,})([^`]*)$/;
const closing = /^[ \t]*(?:>[ \t]*)*(`{3,}|~{3,})[ \t]*$/;
const query = /^\s*(?:dataview|dataviewjs|query|tasks|templater)\b/;

/**
 * Gives the fences of code by the number of their opening line, from 0. Linear: once a fence of one kind is found
 * not to close, no longer one of that kind is looked for.
 */
export function findFences(lines: readonly string[]): Map<number, Fence> {
  const fences = new Map<number, Fence>();
  const neverClosed = new Map<string, number>();
  for (let at = 0; at < lines.length; at += 1) {
    const [, mark, info] = opening.exec(lines[at] ?? '') ?? [];
    if (mark === undefined) continue;
    const kind = mark.charAt(0);
    const canClose = mark.length < (neverClosed.get(kind) ?? Infinity);
    const end = canClose ? closingLine(lines, at + 1, mark) : -1;
    if (end === -1) {
      if (canClose) neverClosed.set(kind, mark.length);
      fences.set(at, { end: at, isClosed: false, isQuery: false });
    } else {
      fences.set(at, { end, isClosed: true, isQuery: query.test(info ?? '') });
      at = end;
    }
  }
  return fences;
}

function closingLine(lines: readonly string[], from: number, mark: string): number {
  for (let at = from; at < lines.length; at += 1) {
    const [, close] = closing.exec(lines[at] ?? '') ?? [];
    if (close?.startsWith(mark)) return at;
  }
  return -1;
}
