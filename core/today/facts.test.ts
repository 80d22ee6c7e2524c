import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds, type Bullet, type Page } from '#core/page.ts';
import { makeBook, makeBookPage, makeBullet, makeCheckIn, makePage, makeRecord, maya, pageIdOf, sam, weeksUpTo } from '#core/testing/book.ts';
import type { Book, BookPage } from '#core/book.ts';
import { factsFor } from './facts.ts';

const now = Date.parse('2026-11-20T09:00:00Z');
const next = '2026-11-24';
const planned = (bullets: Bullet[] = [], more: Partial<Page> = {}, day = next) =>
  makeBookPage(day, makePage({ people: bullets }, more), { state: 'planned', heldAt: null, talkBeganAt: null });
const factsOf = (page: BookPage, more: Partial<Book> = {}, person = maya, at = now) => factsFor(makeBook([page], more), person, at);
const topic = (text: string, by: string | null, more: Partial<Bullet> = {}) => makeBullet(text, { kind: 'topic', by, ...more });

describe('what is on the page', () => {
  test('is told by whose it is', () => {
    const page = planned([topic('rota', maya), topic('nights', sam), makeBullet('Ines is back', { by: sam }), topic('old notes', null)]);
    expect(factsOf(page)).toEqual([{ is: 'topics', mine: 1, theirs: 2, unknown: 1 }]);
    expect(factsOf(page, {}, sam)).toEqual([{ is: 'topics', mine: 2, theirs: 1, unknown: 1 }]);
  });

  test('is not what is owed, what is finished, or what stands below another line', () => {
    const page = planned([topic('rota', maya), topic('a detail', maya, { indent: 1 }), topic('settled', maya, { state: 'done' }), makeBullet('send it', { kind: 'action', owner: maya })]);
    expect(factsOf(page)).toEqual([{ is: 'topics', mine: 1, theirs: 0, unknown: 0 }]);
  });

  test('is nothing where every line is empty', () => {
    expect(factsOf(planned([makeBullet('  ')]))).toEqual([{ is: 'nothing' }]);
  });
});

describe('checking in', () => {
  const today = Date.parse('2026-11-24T08:00:00Z');
  test('is asked for on the day itself, of the one who has not', () => {
    const page = planned([topic('rota', maya)], { checkIns: { [sam]: makeCheckIn({ energised: 'the tooling' }) } });
    expect(factsOf(page, {}, maya, today)).toContainEqual({ is: 'not-checked-in' });
    expect(factsOf(page, {}, sam, today)).not.toContainEqual({ is: 'not-checked-in' });
    expect(factsOf(page, {}, maya, now)).not.toContainEqual({ is: 'not-checked-in' });
  });

  test('mood and load alone are a check-in', () => {
    const page = { ...planned(), answers: { checkIn: { [maya]: { mood: 4, load: 2 } }, reflection: {}, meta: {} } };
    expect(factsOf(page, {}, maya, today)).not.toContainEqual({ is: 'not-checked-in' });
  });

  test('what the other wrote is told, asked-for support first, and one’s own words are not', () => {
    const page = planned([], { checkIns: { [sam]: makeCheckIn({ drained: 'release nights', support: 'one more pair of eyes' }), [maya]: makeCheckIn({ drained: 'planning' }) } });
    expect(factsOf(page)).toEqual([{ is: 'nothing' }, { is: 'support', words: 'one more pair of eyes' }, { is: 'drained', words: 'release nights' }]);
    expect(factsOf(page, {}, sam)).toEqual([{ is: 'nothing' }, { is: 'drained', words: 'planning' }]);
  });
});

test('a status the other sent is told as read only once it was read as it stands', () => {
  const page = planned([], { checkIns: { [sam]: makeCheckIn({ status: 'All green.' }) } });
  const read = (status: string, by = maya) => factsOf(page, { records: [makeRecord('2026-11-20', { kind: 'status-read', page: pageIdOf(next), status }, by)] });
  expect(factsOf(page)).toContainEqual({ is: 'status', read: false });
  expect(read('All green.')).toContainEqual({ is: 'status', read: true });
  expect(read('Nearly green.')).toContainEqual({ is: 'status', read: false });
  expect(read('All green.', sam)).toContainEqual({ is: 'status', read: false });
});

test('the blocker that has waited longest is told from its third meeting on', () => {
  const blocker = (text: string, carried: number) => makeBullet(text, { kind: 'blocker', carried });
  expect(factsOf(planned([blocker('laptop', 1)]))).toEqual([{ is: 'topics', mine: 0, theirs: 1, unknown: 0 }]);
  const page = planned([blocker('laptop', 2), blocker('staging access', 3), makeBullet('solved', { kind: 'blocker', carried: 9, state: 'done' })]);
  expect(factsOf(page)).toContainEqual({ is: 'blocked', text: 'staging access', meeting: 4 });
});

describe('career', () => {
  const held = (count: number, careerAt?: number) =>
    weeksUpTo('2026-11-17', count).map((day, week) => makeBookPage(day, makePage({ people: week === careerAt ? [makeBullet('lead the migration', { kind: 'career' })] : [] })));
  const careerIn = (pages: BookPage[], more: Partial<Book> = {}) => factsFor(makeBook([planned(), ...pages], more), maya, now).filter(({ is }) => is === 'career');

  test('is told once it was not heard of for nine weeks', () => {
    expect(careerIn(held(20, 10))).toEqual([{ is: 'career', weeks: 9 }]);
    expect(careerIn(held(20, 11))).toEqual([]);
    expect(careerIn(held(20))).toEqual([{ is: 'career', weeks: null }]);
  });

  test('is not told of two who have met for less, of equals, or where it stands on the page already', () => {
    expect(careerIn(held(9))).toEqual([]);
    expect(careerIn(held(20), { relation: 'equals' })).toEqual([]);
    const page = planned([makeBullet('lead the migration', { kind: 'career' })]);
    expect(factsFor(makeBook([page, ...held(20)]), maya, now)).toEqual([{ is: 'topics', mine: 0, theirs: 1, unknown: 0 }]);
  });
});

test('a seat that is free, a page that is missing and a slot that went by are told first', () => {
  const alone = { report: { id: null, name: 'Sam Okafor' } };
  expect(factsOf(planned([topic('rota', maya)]), alone)).toEqual([{ is: 'not-joined' }, { is: 'topics', mine: 1, theirs: 0, unknown: 0 }]);
  expect(factsOf(makeBookPage('2026-11-17'))).toEqual([{ is: 'no-page' }]);
  expect(factsOf(planned([], {}, '2026-11-19'))).toEqual([{ is: 'not-closed' }, { is: 'nothing' }]);
});

describe('of whatever stands on a page', () => {
  const lines = fc.array(
    fc.record({ kind: fc.constantFrom(...kinds), by: fc.constantFrom(maya, sam, null), carried: fc.nat(6), indent: fc.nat(4) }),
    { maxLength: 12 },
  );
  const words = fc.constantFrom('', ' ', 'release nights');

  test('at most three things are told, each once, and neither mood nor load is among them', () => {
    fc.assert(
      fc.property(lines, words, words, words, fc.nat(5), (made, drained, support, status, mood) => {
        const bullets = made.map((more, at) => makeBullet(`line ${at}`, more));
        const page = planned(bullets, { checkIns: { [sam]: makeCheckIn({ drained, support, status }) } });
        const facts = factsOf(page);
        expect(facts.length).toBeLessThanOrEqual(3);
        expect(new Set(facts.map(({ is }) => is)).size).toBe(facts.length);
        const answered = { ...page, answers: { checkIn: { [sam]: { mood, load: 5 } }, reflection: {}, meta: {} } };
        expect(factsOf(answered)).toEqual(facts);
      }),
    );
  });
});
