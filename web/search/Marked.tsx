import type { Found } from '#web/api/shapes.ts';

/** A text with the words that were asked for marked. */
export function Marked({ text, ranges }: Pick<Found, 'text' | 'ranges'>) {
  const parts = [];
  let at = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>);
    at = to;
  }
  return [...parts, text.slice(at)];
}
