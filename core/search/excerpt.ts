import { likenessOf, type Asked } from './likeness.ts';
import { longestShown } from './thresholds.ts';
import { wordsOf } from './words-of.ts';

/** A line as it is shown, with the places of the words that were asked for; of a very long one what stands around the first of them. */
export function excerptOf(text: string, asked: readonly Asked[]): { text: string; ranges: [number, number][] } {
  const ranges = wordsOf(text).flatMap(({ word, from, to }): [number, number][] =>
    asked.some((one) => likenessOf(word, one) !== null) ? [[from, to]] : [],
  );
  if (text.length <= longestShown) return { text, ranges };
  const from = cutBefore(text, Math.max(0, Math.min((ranges[0]?.[0] ?? 0) - longestShown / 4, text.length - longestShown)));
  const to = Math.max(...ranges.filter(([, end]) => end <= from + longestShown).map(([, end]) => end), cutBefore(text, from + longestShown));
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const moved = ranges
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]): [number, number] => [start - from + before.length, end - from + before.length]);
  return { text: `${before}${text.slice(from, to)}${after}`, ranges: moved };
}

/** The nearest place at or before `at` that cuts no word in two, as long as there is one near. */
function cutBefore(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  const space = text.lastIndexOf(' ', at);
  const cut = space > at - 40 ? space + 1 : at;
  // Never between the halves of a sign.
  return (text.charCodeAt(cut) & 0xfc00) === 0xdc00 ? cut - 1 : cut;
}
