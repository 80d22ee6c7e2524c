import { lettersForTwoSlips, shortestForgiven } from './thresholds.ts';

/** How a word is like the one that is asked for: the same, one that begins so, or one with a slip near its end. */
export const likeness = { same: 3, begins: 2, slipped: 1 } as const;

export type Likeness = (typeof likeness)[keyof typeof likeness];

/** A word that is asked for. `unfinished`: it is still being typed, so longer words that begin so are meant too. */
export type Asked = { word: string; unfinished: boolean };

/** How `word` is like the one that is asked for, or null. */
export function likenessOf(word: string, { word: asked, unfinished }: Asked): Likeness | null {
  if (word === asked) return likeness.same;
  if (unfinished && word.startsWith(asked)) return likeness.begins;
  if (asked.length < shortestForgiven || !word.startsWith(firmPart(asked))) return null;
  const slips = slipsBetween(asked, word, unfinished);
  return slips <= (asked.length < lettersForTwoSlips ? 1 : 2) ? likeness.slipped : null;
}

/** The beginning every word that can be like this one has: its first half, as slips are forgiven near the end. */
export function firmPart(asked: string): string {
  return asked.length < shortestForgiven ? asked : asked.slice(0, Math.ceil(asked.length / 2));
}

/**
 * How many letters were left out, added, taken for another or swapped with their neighbour (optimal string
 * alignment). With `unfinished`, between what is asked and whichever beginning of the word is nearest.
 */
export function slipsBetween(asked: string, word: string, unfinished: boolean): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, letters) => letters);
  for (let row = 1; row <= asked.length; row++) {
    const now = [row];
    for (let column = 1; column <= word.length; column++) {
      const isSame = asked[row - 1] === word[column - 1];
      let slips = Math.min((now[column - 1] ?? 0) + 1, (last[column] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = row > 1 && column > 1 && asked[row - 1] === word[column - 2] && asked[row - 2] === word[column - 1];
      if (isSwapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      now.push(slips);
    }
    beforeLast = last;
    last = now;
  }
  return unfinished ? Math.min(...last) : (last.at(-1) ?? 0);
}
