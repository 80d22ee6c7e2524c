import { wordsOf, type Word } from './words-of.ts';

/** Two words that share less than this of their letter pairs are two words. Tuned on the pairs in `testing/`. */
const alikeFrom = 0.6;

/**
 * How much two lines say the same, 0 to 1: the weight of the words they share in the weight of all their words, where
 * words may differ in an ending. Half of it is measured on the shorter line, so that saying more does not make a thing another.
 */
export function similarity(one: string, other: string): number {
  return similarityOfWords(wordsOf(one), wordsOf(other));
}

/** The same for lines whose words are known already. */
export function similarityOfWords(one: readonly Word[], other: readonly Word[]): number {
  const [all, others] = [weightOf(one), weightOf(other)];
  if (all === 0 || others === 0) return 0;
  const shared = sharedWeight(one, other);
  const inBoth = (2 * shared) / (all + others);
  const inShorter = shared / Math.min(all, others);
  return Math.min(1, (inBoth + inShorter) / 2);
}

/** Each word finds at most one partner, the most alike pairs first, so that the order of words is of no matter. */
function sharedWeight(one: readonly Word[], other: readonly Word[]): number {
  const pairs = one
    .flatMap((left) => other.map((right) => ({ left, right, alike: alike(left.stem, right.stem) })))
    .filter(({ alike: share }) => share >= alikeFrom)
    .toSorted((a, b) => b.alike - a.alike || compare(a.left.stem, b.left.stem) || compare(a.right.stem, b.right.stem));
  const taken = new Set<Word>();
  let shared = 0;
  for (const { left, right, alike: share } of pairs) {
    if (taken.has(left) || taken.has(right)) continue;
    taken.add(left).add(right);
    shared += (share * (left.weight + right.weight)) / 2;
  }
  return shared;
}

/** How alike two words are by their pairs of letters (Dice's coefficient), 0 to 1. */
function alike(one: string, other: string): number {
  if (one === other) return 1;
  const [pairs, others] = [letterPairs(one), letterPairs(other)];
  if (pairs.length === 0 || others.length === 0) return 0;
  const left = [...others];
  let common = 0;
  for (const pair of pairs) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return (2 * common) / (pairs.length + others.length);
}

function letterPairs(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}

function weightOf(words: readonly Word[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
