import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { similarity } from './similarity.ts';
import { halves, otherThing, sameThing } from './testing/blocker-pairs.ts';
import { sameFrom } from './thresholds.ts';
import { wordsOf } from './words-of.ts';

function figuresOf({ same, other }: (typeof halves)['tuned']) {
  const isOffered = ([one, another]: readonly [string, string]) => similarity(one, another) >= sameFrom;
  const [right, wrong] = [same.filter(isOffered).length, other.filter(isOffered).length];
  return { precision: right / (right + wrong), recall: right / same.length, pairs: same.length + other.length };
}

describe('whether two blockers are the same thing', () => {
  test('the table has enough pairs, each once', () => {
    const all = [...sameThing, ...otherThing].map((pair) => pair.join(' / '));
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each(['tuned', 'heldOut'] as const)('is right nine times in ten, and finds six of ten: %s half', (half) => {
    const { precision, recall, pairs } = figuresOf(halves[half]);
    console.info(`${half}: ${pairs} pairs, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} from ${sameFrom}`);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.6);
  });
});

describe('similarity', () => {
  test('does not hear case, accents, endings, themes or the order of words', () => {
    expect(similarity('Résumé screening #hiring', 'HIRING: screened resumes')).toBe(1);
  });

  test('of nothing to anything is none', () => {
    expect(similarity('', 'Staging access')).toBe(0);
    expect(similarity('we are still where we were', 'Staging access')).toBe(0);
  });

  const said = fc.array(fc.constantFrom('staging', 'access', 'the', 'waiting', 'review', 'reviews', 'über', '2', '#ops'), { maxLength: 8 }).map((words) => words.join(' '));

  test('is the same both ways, between 0 and 1, and 1 to itself where there is a thing', () => {
    fc.assert(
      fc.property(fc.oneof(said, fc.string()), fc.oneof(said, fc.string()), (one, other) => {
        const alike = similarity(one, other);
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        expect(similarity(other, one)).toBeCloseTo(alike, 10);
        expect(similarity(one, one)).toBeCloseTo(wordsOf(one).length > 0 ? 1 : 0, 10);
      }),
    );
  });
});
