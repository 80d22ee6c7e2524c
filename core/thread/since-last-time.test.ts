import { describe, expect, test } from 'vitest';
import type { Answers, BookPage } from '#core/book.ts';
import type { Bullet, Page } from '#core/page.ts';
import { makeBook, makeBookPage, makeBullet, makeCheckIn, makePage, makeRecord, maya, pageIdOf, sam } from '#core/testing/book.ts';
import { sinceLastTime } from './since-last-time.ts';

const now = Date.parse('2026-11-24T09:00:00Z');
const lastDay = '2026-11-17';

type On = { bullets?: Bullet[]; page?: Partial<Page>; felt?: Answers['checkIn'] };

const on = (day: string, { bullets = [], page = {}, felt = {} }: On, more: Partial<BookPage> = {}) =>
  makeBookPage(day, makePage({ people: bullets }, page), { answers: { checkIn: felt, reflection: {}, meta: {} }, ...more });

function book(last: On, planned: On = {}, before: On = {}, records: Parameters<typeof makeBook>[1] = {}) {
  return makeBook([on('2026-11-10', before), on(lastDay, last), on('2026-11-24', planned, { state: 'planned', heldAt: null })], records);
}

const hiring = makeBullet('Feeling out of the loop on hiring', { id: 'hiring' });
const saysOf = (of: ReturnType<typeof book>, person = maya) => sinceLastTime(of, person, now).map((line) => ('text' in line ? `${line.is}: ${line.text}` : line.is));

describe('what the other mentioned last time', () => {
  test('comes back where nobody followed up, with its page and section', () => {
    expect(sinceLastTime(book({ bullets: [hiring] }), maya, now)).toEqual([
      { is: 'mentioned', page: pageIdOf(lastDay), day: lastDay, person: sam, bullet: 'hiring', text: 'Feeling out of the loop on hiring', section: 'People' },
    ]);
  });

  test('is of no news to the one who said it', () => {
    expect(sinceLastTime(book({ bullets: [hiring] }), sam, now)).toEqual([]);
  });

  test('is followed up by a line that goes on, speaks of it, or was written below it', () => {
    expect(saysOf(book({ bullets: [hiring] }, { bullets: [hiring] }))).toEqual([]);
    expect(saysOf(book({ bullets: [hiring] }, { bullets: [makeBullet('Invite Sam to the hiring loop')] }))).toEqual([]);
    expect(saysOf(book({ bullets: [hiring, makeBullet('Join us on Mondays', { by: maya, indent: 1 })] }))).toEqual([]);
    const joined = makeRecord('2026-11-24', { kind: 'thread-joined', bullet: 'else', of: 'hiring' });
    expect(saysOf(book({ bullets: [hiring] }, { bullets: [makeBullet('Recruiting', { id: 'else' })] }, {}, { records: [joined] }))).toEqual([]);
  });

  test('is not followed up by the one who said it saying more', () => {
    expect(saysOf(book({ bullets: [hiring, makeBullet('Since the summer', { indent: 1 })] }))).toContain('mentioned: Feeling out of the loop on hiring');
  });

  test('is left out where it was done or dropped, is a win, a decision or a learning, or nobody knows whose it was', () => {
    const quiet = [
      makeBullet('Old topic', { kind: 'topic', state: 'done' }),
      makeBullet('Old blocker', { kind: 'blocker', state: 'dropped' }),
      makeBullet('Shipped it', { kind: 'win' }),
      makeBullet('One stand-up', { kind: 'decision' }),
      makeBullet('Tests first', { kind: 'learning' }),
      makeBullet('From old notes', { by: null }),
    ];
    expect(saysOf(book({ bullets: quiet }))).toEqual([]);
  });

  test('is two lines at most, what weighs more first, and each is short', () => {
    const long = `Career ${'and so on '.repeat(20)}`;
    const lines = saysOf(book({ bullets: [hiring, makeBullet('Short', { id: 'short' }), makeBullet(long, { id: 'long', kind: 'career' })] }));
    expect(lines).toEqual([expect.stringMatching(/^mentioned: Career .*…$/), 'mentioned: Feeling out of the loop on hiring']);
    expect(lines[0]?.length).toBeLessThan(110);
  });
});

describe('what each promised', () => {
  const mine = makeBullet('Free Friday mornings for reviews', { id: 'mine', kind: 'action', owner: maya });
  const theirs = makeBullet('Sketch the rollout', { id: 'theirs', kind: 'action', owner: sam });

  test('comes with one’s own debts first, from the page it was taken on', () => {
    const told = book({ bullets: [theirs, mine] }, { bullets: [theirs, mine] }, { bullets: [theirs] });
    expect(sinceLastTime(told, maya, now)).toMatchObject([
      { is: 'promised', person: maya, bullet: 'mine', day: lastDay },
      { is: 'promised', person: sam, bullet: 'theirs', day: '2026-11-10' },
    ]);
    expect(sinceLastTime(told, sam, now)).toMatchObject([{ person: sam }, { person: maya }]);
  });

  test('says what is overdue, and says it first', () => {
    const late = makeBullet('Answer platform', { id: 'late', kind: 'action', owner: maya, due: '2026-11-20' });
    const told = book({ bullets: [mine] }, { bullets: [mine, late] }, { bullets: [late] });
    expect(sinceLastTime(told, maya, now)).toMatchObject([{ bullet: 'late', overdue: true }, { bullet: 'mine', overdue: false }]);
  });

  test('that was due next time is due on the page after', () => {
    const next = makeBullet('Bring the figures', { id: 'next', kind: 'action', owner: maya, due: 'next' });
    expect(sinceLastTime(book({ bullets: [next] }, { bullets: [next] }), maya, now)).toMatchObject([{ dueOn: '2026-11-24', overdue: false }]);
    expect(sinceLastTime(book({ bullets: [next] }, { bullets: [next] }, { bullets: [next] }), maya, now)).toMatchObject([{ dueOn: lastDay, overdue: true }]);
  });

  test('is not there once it is done, dropped, or only just taken on', () => {
    expect(saysOf(book({ bullets: [mine] }, { bullets: [{ ...mine, state: 'done' }] }))).toEqual([]);
    expect(saysOf(book({ bullets: [mine] }, { bullets: [{ ...mine, state: 'dropped' }] }))).toEqual([]);
    expect(saysOf(book({}, { bullets: [mine] }))).toEqual([]);
  });
});

describe('what changed in the check-in', () => {
  test('is a mood or load that moved by two or more', () => {
    const told = book({ felt: { [sam]: { mood: 4, load: 3 } } }, { felt: { [sam]: { mood: 2, load: 4 } } });
    expect(sinceLastTime(told, maya, now)).toEqual([
      { is: 'mood', page: pageIdOf('2026-11-24'), day: '2026-11-24', person: sam, bullet: null, from: 4, to: 2 },
    ]);
  });

  test('is told of last time while there is no answer yet, and of nothing older', () => {
    const felt = { [sam]: { mood: 5, load: 3 } };
    expect(saysOf(book({ felt: { [sam]: { mood: 3, load: 5 } } }, {}, { felt }))).toEqual(['mood', 'load']);
    expect(saysOf(book({}, {}, { felt }))).toEqual([]);
  });

  test('is what newly drains or energises, not the same again in other words', () => {
    const drained = (text: string) => ({ page: { checkIns: { [sam]: makeCheckIn({ drained: text }) } } });
    expect(saysOf(book(drained('The budget round'), drained('Release nights')))).toEqual(['drained: Release nights']);
    expect(saysOf(book(drained('Release nights'), drained('Two release nights in a row')))).toEqual([]);
    expect(saysOf(book({}, drained('Release nights')))).toEqual([]);
  });
});

test('before a first page was held there is no last time', () => {
  expect(sinceLastTime(makeBook([on('2026-11-24', { bullets: [hiring] }, { state: 'planned' })]), maya, now)).toEqual([]);
});
