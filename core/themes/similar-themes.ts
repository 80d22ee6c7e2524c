import { slipsBetween } from '#core/search/likeness.ts';
import { stemOf } from '#core/thread/words-of.ts';
import type { ThemeVerdict } from './merging.ts';
import type { Theme } from './theme-shape.ts';
import { lettersForOneSlip, lettersForTwoSlips } from './thresholds.ts';

/** Two themes that may be the same thing, by their keys: `from` is the one fewer people raised. */
export type SimilarThemes = { from: string; into: string };

/**
 * Themes that may be the same, to be offered: written with or without hyphens, in the singular or plural, with their
 * words in another order or with a slip. Nobody merges them but the person, and what was said to be two is not offered again.
 */
export function similarThemes(themes: readonly Pick<Theme, 'key'>[], verdicts: readonly ThemeVerdict[]): SimilarThemes[] {
  const said = new Set(verdicts.flatMap(({ from, into }) => [`${from} ${into}`, `${into} ${from}`]));
  return themes.flatMap(({ key: into }, place) =>
    themes
      .slice(place + 1)
      .filter(({ key: from }) => !said.has(`${from} ${into}`) && areSimilar(from, into))
      .map(({ key: from }) => ({ from, into })),
  );
}

/** Whether two themes, by their keys, may be the same. */
export function areSimilar(one: string, other: string): boolean {
  if (/\d/.test(one + other) && digitsOf(one) !== digitsOf(other)) return false;
  const [stems, others] = [stemsOf(one), stemsOf(other)];
  if (stems.toSorted(inOrder).join(' ') === others.toSorted(inOrder).join(' ')) return true;
  const [letters, otherLetters] = [one.replaceAll('-', ''), other.replaceAll('-', '')];
  if (letters === otherLetters || stems.join('') === others.join('')) return true;
  const shorter = Math.min(letters.length, otherLetters.length);
  const most = shorter >= lettersForTwoSlips ? 2 : shorter >= lettersForOneSlip ? 1 : 0;
  // A word begins right more often than not: what begins differently is another one ("hiring", "firing").
  return most > 0 && letters[0] === otherLetters[0] && slipsBetween(letters, otherLetters, false) <= most;
}

function stemsOf(key: string): string[] {
  return key.split('-').map(stemOf);
}

/** Of versions and quarters the number is what tells them apart. */
function digitsOf(key: string): string {
  return key.replace(/\D+/g, ' ').trim();
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
