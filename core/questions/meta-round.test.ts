import { expect, test } from 'vitest';
import type { Book } from '#core/book.ts';
import { addDays, type Day } from '#core/day.ts';
import { makeBook, makeBookPage, makePage, makeRecord, maya, pageIdOf, sam, weeksUpTo } from '#core/testing/book.ts';
import { metaRound } from './meta-round.ts';

const day = '2026-11-24';
const words = { works: 'It does', change: 'Less status' };
const both = { checkIn: {}, reflection: {}, meta: { [maya]: words, [sam]: words } };
const one = { checkIn: {}, reflection: {}, meta: { [sam]: words } };

function weekly(held: number, answered: Day | null = null, more: Partial<Book> = {}): Book {
  const days = weeksUpTo(addDays(day, -7), held);
  return makeBook(
    [
      makeBookPage(day, makePage(), { state: 'planned', heldAt: null }),
      ...days.map((held) => makeBookPage(held, makePage(), held === answered ? { answers: both } : {})),
    ],
    more,
  );
}

test('comes round eight weeks after the book began, and not before', () => {
  expect(metaRound(weekly(7))).toBeNull();
  expect(metaRound(weekly(8))).toMatchObject({ weeks: null, earlier: null, agreed: null });
});

test('comes round eight weeks after both last answered', () => {
  expect(metaRound(weekly(30, addDays(day, -7 * 7)))).toBeNull();
  expect(metaRound(weekly(30, addDays(day, -8 * 7)))).toMatchObject({ weeks: 8 });
});

test('is not asked of two who have met twice, however long ago', () => {
  const book = makeBook([makeBookPage(day, makePage(), { state: 'planned' }), makeBookPage('2026-06-02'), makeBookPage('2026-05-05')]);
  expect(metaRound(book)).toBeNull();
});

test('comes a meeting early where the two meet so seldom that it would be late', () => {
  const days = [0, 1, 2, 3].map((back) => addDays(day, -42 * (back + 1)));
  const pages = days.map((held, back) => makeBookPage(held, makePage(), back === 0 ? { answers: both } : {}));
  const book = makeBook([makeBookPage(day, makePage(), { state: 'planned' }), ...pages], { everyDays: 42 });
  expect(metaRound(book)).toMatchObject({ weeks: 6 });
});

test('is the same for both while only one has answered', () => {
  const ofMaya = weekly(8);
  const ofSam = structuredClone(ofMaya);
  const planned = ofSam.pages[0];
  if (planned) planned.answers = one;
  expect(metaRound(ofSam)).toEqual(metaRound(ofMaya));
});

test('an answer that only one gave does not count as a round', () => {
  const book = weekly(9);
  const last = book.pages[1];
  if (last) last.answers = one;
  expect(metaRound(book)).toMatchObject({ weeks: null });
});

test('what was agreed last time is looked at when it comes round again', () => {
  const last = addDays(day, -8 * 7);
  const agreed = makeRecord(last, { kind: 'meta-agreed', page: pageIdOf(last), change: 'No status' });
  const book = weekly(20, last, { records: [agreed] });
  expect(metaRound(book)?.earlier).toEqual({ change: 'No status', day: last, held: null });
  const checked = makeRecord(day, { kind: 'meta-checked', page: pageIdOf(day), held: 'partly' });
  expect(metaRound({ ...book, records: [agreed, checked] })?.earlier?.held).toBe('partly');
});

test('stays on the page on which both answered it, with what they agreed on last', () => {
  const book = weekly(8);
  const planned = book.pages[0];
  if (planned) planned.answers = both;
  const agree = (change: string) => makeRecord(day, { kind: 'meta-agreed', page: pageIdOf(day), change });
  expect(metaRound({ ...book, records: [agree('No status'), agree('Sam begins')] })).toMatchObject({ agreed: 'Sam begins', earlier: null });
});
