import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book } from '#core/book.ts';
import { addDays } from '#core/day.ts';
import type { RoomRecord } from '#core/record.ts';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, maya, pageIdOf, sam, weeksUpTo } from '#core/testing/book.ts';
import { browse } from './browse.ts';
import { nextOffer, offer, offered, questionOf } from './offer.ts';
import { atOnce, restsWeeks } from './thresholds.ts';

const day = '2026-11-24';
const page = pageIdOf(day);
const now = Date.parse(`${day}T08:00:00Z`);
const talk = () => makePage({ people: [makeBullet('a'), makeBullet('b')], process: [makeBullet('c'), makeBullet('d', { kind: 'career' }), makeBullet('e', { kind: 'feedback' })] });

/** A book of so many ordinary held pages, and the planned one. */
function bookOf(held: number, more: Partial<Book> = {}, heldPage: (nth: number) => Parameters<typeof makeBookPage>[1] = talk): Book {
  const days = weeksUpTo(addDays(day, -7), held);
  const planned = makeBookPage(day, makePage(), { state: 'planned', heldAt: null, talkBeganAt: null });
  return makeBook([planned, ...days.map((one, nth) => makeBookPage(one, heldPage(nth)))], more);
}

const said = (question: string, how: 'offered' | 'passed' | 'not-today' | 'never', on = day, of = page) =>
  makeRecord(on, { kind: 'question', page: of, question, how });

describe('why a question is offered', () => {
  test('two who have just begun are offered one to begin with, and a light one', () => {
    expect(offer(bookOf(0), now)).toMatchObject({ why: { because: 'beginning' }, question: { category: 'opening', depth: 'light' } });
  });

  test('career that has not come up for seven weeks brings a question about growth', () => {
    const book = bookOf(9, {}, (nth) => makePage({ people: [makeBullet('x'), makeBullet('y'), makeBullet('z', { kind: nth === 2 ? 'career' : 'feedback' })] }));
    expect(offer(book, now)).toMatchObject({ why: { because: 'career', weeks: 7 }, question: { category: 'growth' } });
  });

  test('energy that fell over the last check-ins comes before anything else, whoever’s it was', () => {
    for (const person of [maya, sam]) {
      const book = bookOf(4);
      for (const [back, one] of book.pages.slice(1).entries()) one.answers = { checkIn: { [person]: { mood: 2 + back, load: 3 } }, reflection: {}, meta: {} };
      expect(offer(book, now)).toMatchObject({ why: { because: 'energy' }, question: { category: 'wellbeing' } });
    }
  });

  test('what one answered on the page that comes changes nothing: the other must not see it yet', () => {
    const book = bookOf(4);
    for (const [back, one] of book.pages.slice(1).entries()) one.answers = { checkIn: { [sam]: { mood: 4 + Math.min(back, 1), load: 3 } }, reflection: {}, meta: {} };
    const withAnswer = structuredClone(book);
    const planned = withAnswer.pages[0];
    if (planned) planned.answers = { checkIn: { [sam]: { mood: 1, load: 5 } }, reflection: {}, meta: {} };
    expect(offer(withAnswer, now)).toEqual(offer(book, now));
  });

  test('meetings that went all to product bring a question about people', () => {
    const book = bookOf(4, {}, () => makePage({ product: [makeBullet('one'), makeBullet('two'), makeBullet('three')] }));
    expect(offer(book, now)).toMatchObject({ why: { because: 'product', meetings: 3 }, question: { category: 'people' } });
  });

  test('no line of feedback for weeks brings a question about it', () => {
    const book = bookOf(8, {}, (nth) => makePage({ people: [makeBullet('x'), makeBullet('y'), makeBullet(`z${nth}`, { kind: nth === 0 ? 'feedback' : nth === 7 ? 'career' : 'note' })] }));
    expect(offer(book, now)).toMatchObject({ why: { because: 'feedback', weeks: 8 }, question: { category: 'feedback' } });
  });

  test('where nothing is due it is the turn of what has waited longest, and says how long', () => {
    const old = addDays(day, -14 * 7);
    const book = bookOf(8, { records: [said('op1', 'offered', old, pageIdOf(old)), said('we1', 'offered', addDays(day, -21), 'earlier')] });
    expect(offer(book, now)?.why).toEqual({ because: 'variety', weeks: null });
  });

  test('the same reason does not bring a question each week', () => {
    const book = bookOf(9, { records: [said('gr19', 'offered', addDays(day, -7), pageIdOf(addDays(day, -7)))] }, () => makePage({ people: [makeBullet('x'), makeBullet('y'), makeBullet('z', { kind: 'feedback' })] }));
    expect(offer(book, now)?.question.category).not.toBe('growth');
  });
});

describe('what the two say about it', () => {
  test('an offered question stands until one of them passes it over', () => {
    const book = bookOf(8, { records: [said('gr19', 'offered')] });
    expect(offered(book, now)?.question.id).toBe('gr19');
    const passed = { ...book, records: [...book.records, said('gr19', 'passed')] };
    expect(offered(passed, now)).toBeNull();
    expect(offer(passed, now)?.question).not.toMatchObject({ category: 'growth' });
  });

  test('“not today” leaves this page alone, and the next one not', () => {
    const book = bookOf(8, { records: [said('gr19', 'offered'), said('gr19', 'not-today')] });
    expect(offer(book, now)).toBeNull();
    const later = { ...book, records: book.records.map((record) => ({ ...record, page: 'earlier' }) as RoomRecord) };
    expect(offer(later, now)).not.toBeNull();
  });

  test('a question that stands on the page as a line says so', () => {
    const book = bookOf(8, { records: [said('gr19', 'offered')] });
    expect(offer(book, now)?.onPage).toBe(false);
    book.pages[0]?.page.sections[0]?.bullets.push(makeBullet(questionOf('gr19')?.text ?? '', { kind: 'topic' }));
    expect(offer(book, now)?.onPage).toBe(true);
  });

  test('where nothing is planned, nothing is offered', () => {
    const book = bookOf(3);
    expect(offer({ ...book, pages: book.pages.slice(1) }, now)).toBeNull();
  });
});

/** What two people do with questions over a year of meetings: 0 moves on, 1 to 5 pass some over, 6 wants none, 7 never again. */
const histories = fc.array(fc.array(fc.constantFrom('passed' as const, 'never' as const, 'not-today' as const), { maxLength: 5 }), { maxLength: 40 });

/** Plays a history: what was offered, when, in order, and the records it left. */
function play(history: readonly (readonly ('passed' | 'never' | 'not-today')[])[]) {
  const records: RoomRecord[] = [];
  const shown: { question: string; at: number }[] = [];
  const weeks = weeksUpTo(day, history.length);
  for (const [nth, doings] of history.entries()) {
    const today = weeks[nth] ?? day;
    const held = weeks.slice(0, nth).map((one) => makeBookPage(one, talk()));
    const at = Date.parse(`${today}T08:00:00Z`);
    const seen = () => offer(makeBook([makeBookPage(today, makePage(), { state: 'planned', heldAt: null }), ...held], { records: [...records] }), at);
    const say = (question: string, how: 'offered' | 'passed' | 'never' | 'not-today') =>
      records.push({ kind: 'question', page: pageIdOf(today), question, how, id: `${records.length}`, by: nth % 2 ? maya : sam, at });
    for (const how of [...doings, null]) {
      const next = seen();
      if (!next) break;
      shown.push({ question: next.question.id, at });
      say(next.question.id, 'offered');
      if (how) say(next.question.id, how);
    }
  }
  return { records, shown };
}

describe('whatever the two do', () => {
  test('no question comes back within twelve weeks, and none that was never to come again', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { records, shown } = play(history);
        const never = new Set<string>();
        const last = new Map<string, number>();
        for (const { question, at } of shown) {
          expect(at - (last.get(question) ?? -Infinity)).toBeGreaterThanOrEqual(restsWeeks * 7 * 86_400_000);
          last.set(question, at);
        }
        for (const record of records) {
          if (record.kind !== 'question') continue;
          if (record.how === 'offered') expect(never.has(record.question)).toBe(false);
          if (record.how === 'never') never.add(record.question);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('both are offered the same, whatever only one of them may see', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (held, mood, load) => {
        const ofMaya = bookOf(held);
        const ofSam = structuredClone(ofMaya);
        const planned = ofSam.pages[0];
        if (planned) planned.answers = { checkIn: { [sam]: { mood, load } }, reflection: {}, meta: { [sam]: { works: 'Well', change: 'Nothing' } } };
        expect(nextOffer(ofSam, now)).toEqual(nextOffer(ofMaya, now));
      }),
    );
  });
});

describe('browsing', () => {
  test('shows five at a time, of as many categories, and then others', () => {
    const book = bookOf(8);
    const first = browse(book, now, { category: null, depth: 'light' }, 0);
    expect(first.questions).toHaveLength(atOnce);
    expect(new Set(first.questions.map(({ category }) => category)).size).toBe(atOnce);
    const second = browse(book, now, { category: null, depth: 'light' }, first.next ?? 0);
    expect(second.questions.filter((one) => first.questions.includes(one))).toEqual([]);
  });

  test('leaves out what was asked lately and what is never to come again', () => {
    const of = { category: 'growth', depth: 'deep' } as const;
    const book = bookOf(8, { records: [said('gr19', 'offered', addDays(day, -7)), said('gr20', 'never', addDays(day, -400))] });
    const ids = browse(book, now, of, 0).questions.map(({ id }) => id);
    expect(ids).not.toContain('gr19');
    expect(ids).not.toContain('gr20');
    expect(ids).toContain('gr21');
  });

  test('comes to an end', () => {
    const of = { category: 'meta', depth: 'light' } as const;
    const all: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const few = browse(bookOf(8), now, of, from);
      all.push(...few.questions.map(({ id }) => id));
      from = few.next;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(atOnce);
  });
});
