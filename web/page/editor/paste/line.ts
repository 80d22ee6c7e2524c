import { kindWritten } from '#core/capture/kind-written.ts';
import type { Kind } from '#core/page.ts';
import { deepestIndent } from '#document/shape.ts';

/** One line that is about to become a bullet. */
export type Line = { text: string; indent: number; kind: Kind; done: boolean };

/** Longest text of one pasted bullet, in UTF-16 units: what is longer becomes several. */
export const longestText = 4_000;

/**
 * How much one paste brings at most: more than the two could talk over in a year, and less than the live server takes
 * in one edit (`limits.edit`). Whoever brings more is told.
 */
export const mostLines = 1_000;
export const mostCharacters = 150_000;

/** A line of text as people write them: signs, boxes and list marks at its start say what it is. */
export function readLine(written: string, indent: number): Line | null {
  const text = oneLine(written);
  if (text === '' || isRule(text)) return null;
  const [, mark = ''] = /^((?:[-*+•◦▪‣·–]|\d{1,3}[.)]|[a-z][.)])\s+)?/.exec(text) ?? [];
  const unmarked = text.slice(mark.length);
  const box = /^(\[[ xX]?\]|☐|☑|☒)\s*(?=\S)/.exec(unmarked);
  if (box) {
    const sign = box[1] ?? '';
    return { text: unmarked.slice(box[0].length), indent, kind: 'action', done: /[xX☑☒]/.test(sign) };
  }
  const [sign, rest] = splitOnce(unmarked);
  // A plus at the very start is a list mark in Markdown, not a win; what came after a mark is meant.
  const kind = sign === '+' || rest === '' ? null : kindWritten(sign);
  if (kind?.kind) return { text: rest, indent, kind: kind.kind, done: kind.state === 'done' };
  return unmarked === '' ? null : { text: withoutMarks(unmarked), indent, kind: 'note', done: false };
}

/** Cuts what is longer than a bullet can be, between words where there are any. */
export function cutLong(line: Line): Line[] {
  const pieces: Line[] = [];
  let rest = line.text;
  while (rest.length > longestText) {
    const space = rest.lastIndexOf(' ', longestText);
    let end = space > longestText / 2 ? space : longestText;
    // Never between the halves of a surrogate pair.
    if (/[\uD800-\uDBFF]/.test(rest.charAt(end - 1))) end--;
    pieces.push({ ...line, text: rest.slice(0, end).trimEnd() });
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, { ...line, text: rest }];
}

/** Lines as bullets can stand: the first at the left, none more than one step below the one above it, none too long. */
export function tidied(lines: readonly Line[]): { lines: Line[]; left: number } {
  const tidy: Line[] = [];
  const least = Math.min(...lines.map(({ indent }) => indent));
  let above = -1;
  let characters = 0;
  for (const [index, line] of lines.entries()) {
    const indent = Math.max(0, Math.min(line.indent - least, above + 1, deepestIndent));
    above = indent;
    for (const piece of cutLong({ ...line, indent })) {
      characters += piece.text.length;
      if (tidy.length >= mostLines || characters > mostCharacters) return { lines: tidy, left: lines.length - index };
      tidy.push(piece);
    }
  }
  return { lines: tidy, left: 0 };
}

/** Any run of white space or control characters is one space. Unpaired surrogates would not survive the way to the server. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    // Control characters are what this is here for.
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001F\u007F-\u00A0\u2028\u2029\u200B\uFEFF\s]+/g, ' ')
    .trim();
}

function isRule(text: string): boolean {
  return /^([-*_=|:+#>·]\s?)+$/.test(text) && text.replace(/\s/g, '').length > 2;
}

function splitOnce(text: string): [string, string] {
  const space = text.indexOf(' ');
  return space === -1 ? [text, ''] : [text.slice(0, space), text.slice(space + 1).trim()];
}

/** Headings and quotes of Markdown, and signs for bold and code, say nothing in plain text. */
function withoutMarks(text: string): string {
  return text
    .replace(/^(#{1,6}|>+)\s+/, '')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/`([^`]+)`/g, '$1');
}
