import { shortLine } from './thresholds.ts';

/** The beginning of a text, cut between words where it is too long for a line in the margin. */
export function shortened(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (plain.length <= shortLine) return plain;
  const cut = plain.slice(0, shortLine);
  const space = cut.lastIndexOf(' ');
  return `${(space > shortLine / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}
