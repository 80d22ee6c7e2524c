import { expect, test } from 'vitest';
import { categories, depths } from '../question.ts';
import { bank } from './bank.ts';

const sentences = bank.flatMap(({ id, text, rewordings }) => [text, ...rewordings].map((said) => ({ id, said })));

/** Words that say what a question is about: not the ones every question is made of. */
const small = new Set('a an and any are as at be been by can could did do does for from had has have how i if in is it its last lately me my of on one or our so than that the they this to us was we were what when where which who whom whose why with without would you your'.split(' '));
const wordsOf = (said: string) => new Set(said.toLowerCase().replace(/[^\p{L}\s]/gu, ' ').split(/\s+/).filter((word) => word !== '' && !small.has(word)));

test('there are at least 240 questions, and at least 20 of each category', () => {
  expect(bank.length).toBeGreaterThanOrEqual(240);
  for (const category of categories) expect(bank.filter((question) => question.category === category).length, category).toBeGreaterThanOrEqual(20);
});

test('every category has questions of every depth', () => {
  for (const category of categories) {
    for (const depth of depths) {
      expect(bank.filter((question) => question.category === category && question.depth === depth).length, `${category}, ${depth}`).toBeGreaterThanOrEqual(5);
    }
  }
});

test('ids are short, and each is given once', () => {
  const ids = bank.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]{2}\d{1,2}$/);
});

test('most questions have a rewording, none more than two', () => {
  const reworded = bank.filter(({ rewordings }) => rewordings.length > 0);
  expect(reworded.length).toBeGreaterThan(bank.length * 0.8);
  for (const { id, rewordings } of bank) expect(rewordings.length, id).toBeLessThanOrEqual(2);
});

test('every sentence fits into the margin and ends as a sentence does', () => {
  for (const { id, said } of sentences) {
    expect(said.length, id).toBeGreaterThanOrEqual(14);
    expect(said.length, id).toBeLessThanOrEqual(120);
    expect(said, id).toMatch(/^[A-Z].*[?.]$/);
    expect(said, `${id}: write ’`).not.toContain("'");
  }
});

test('no sentence stands twice, and no two questions say nearly the same', () => {
  const seen = new Set(sentences.map(({ said }) => said.toLowerCase()));
  expect(seen.size).toBe(sentences.length);
  const alike: string[] = [];
  for (const [at, one] of sentences.entries()) {
    for (const other of sentences.slice(at + 1)) {
      if (one.id !== other.id && likeness(wordsOf(one.said), wordsOf(other.said)) >= 0.6) alike.push(`${one.id} ${one.said} | ${other.id} ${other.said}`);
    }
  }
  expect(alike).toEqual([]);
});

test('hardly any question can be answered by yes or no', () => {
  const closed = sentences.filter(({ said }) => /^(do|does|did|are|is|was|were|have|has|had|can|could|will|would|should)\b/i.test(said));
  expect(closed.length).toBeLessThanOrEqual(4);
});

test('no way to begin is worn out', () => {
  const beginnings = new Map<string, number>();
  for (const { text } of bank) {
    const beginning = text.toLowerCase().split(/\s+/).slice(0, 4).join(' ');
    beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1);
  }
  const most = [...beginnings.entries()].toSorted((one, other) => other[1] - one[1])[0];
  expect(most?.[1], most?.[0]).toBeLessThanOrEqual(5);
});

/** Shared words by all words, 0 to 1. Of fewer than two words each nothing is said. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size < 2 || other.size < 2) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / (one.size + other.size - shared);
}
