import { readLine, type Line } from './line.ts';

/** Plain text, Markdown among it, as lines: indents are counted in the steps the text itself uses. */
export function linesFromText(text: string): Line[] {
  const lines: Line[] = [];
  const open: number[] = [];
  for (const written of text.split(/\r\n?|\n|\u2028|\u2029/)) {
    if (written.trim() === '') continue;
    const column = columnOf(written);
    while (open.length > 0 && (open.at(-1) ?? 0) >= column) open.pop();
    const line = readLine(withoutTableEdges(written), open.length);
    if (!line) continue;
    open.push(column);
    lines.push(line);
  }
  return lines;
}

function columnOf(line: string): number {
  let column = 0;
  for (const sign of line) {
    if (sign === '\t') column += 4;
    else if (sign === ' ' || sign === '\u00A0') column += 1;
    else break;
  }
  return column;
}

/** `| a | b |` and cells copied out of a spreadsheet: a row is one line. */
function withoutTableEdges(line: string): string {
  const cells = /^\s*\|.*\|\s*$/.test(line) ? line.trim().slice(1, -1).split('|') : line.trimStart().split('\t');
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ');
}
