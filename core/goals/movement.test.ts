import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#core/day.ts';
import type { Bullet } from '#core/page.ts';
import type { RoomRecord, Settled } from '#core/record.ts';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, weeksUpTo } from '#core/testing/book.ts';
import { goalsOf } from './goals-of.ts';
import { movement } from './movement.ts';
import type { Movement } from './movement-shape.ts';

const goal = '00000000-0000-4000-8000-000000000001';
const start = '2026-01-06';
/** The day the two meet on next; it is that morning. */
const today = '2026-05-05';

type Steps = [text: string, done: boolean][];
const set = (day: Day, title: string, steps: Steps = []): RoomRecord => {
  const settled: Settled = { kind: 'goal-set', goal, title, why: '', steps: steps.map(([text, done]) => ({ text, done })) };
  return makeRecord(day, settled);
};

type Told = {
  records?: RoomRecord[];
  /** Bullets by how many meetings ago: 0 is the page that is planned. */
  said?: Record<number, Bullet[]>;
  everyDays?: number;
  held?: number;
};

function told({ records = [set(start, 'Lead a project')], said = {}, everyDays = 7, held = 12 }: Told): Movement {
  const pages = Array.from({ length: held + 1 }, (_, back) => {
    const page = makePage({ people: said[back] ?? [] });
    return makeBookPage(addDays(today, -everyDays * back), page, back === 0 ? { state: 'planned', heldAt: null } : {});
  });
  const book = makeBook(pages, { records, everyDays });
  const [only] = goalsOf(book);
  if (!only) throw new Error('no goal');
  return movement(book, only, Date.parse(`${today}T08:00:00Z`));
}

const link = (more: Partial<Bullet> = {}) => makeBullet('Plan is written → Lead a project', more);
const carried = { since: addDays(today, -28), carried: 4 };

describe('a goal moved', () => {
  it('when a bullet links it on the page that comes', () => {
    expect(told({ said: { 0: [link()] } })).toMatchObject({ is: 'moved', day: today, said: { bullet: 'Plan is written → Lead a project' } });
  });

  it('when a step was done within the week', () => {
    const records = [set(start, 'Lead a project', [['plan', false]]), set(addDays(today, -3), 'Lead a project', [['plan', true]])];
    expect(told({ records })).toEqual({ is: 'moved', day: addDays(today, -3), said: null });
  });

  it('when something carried that links it was done', () => {
    expect(told({ said: { 0: [link({ kind: 'action', ...carried, state: 'done' })] } })).toMatchObject({ is: 'moved' });
  });

  it('not when something carried only stands there', () => {
    expect(told({ said: { 0: [link({ kind: 'action', ...carried })] } })).toEqual({ is: 'quiet' });
  });

  it('not when it was a week ago; where the two meet every month, that was just now', () => {
    expect(told({ said: { 1: [link()] } })).toEqual({ is: 'quiet' });
    expect(told({ said: { 1: [link()] }, everyDays: 30 })).toEqual({ is: 'quiet' });
    const [tenDaysAgo] = [addDays(today, -10)];
    const records = [set(start, 'Lead a project', [['plan', false]]), set(tenDaysAgo, 'Lead a project', [['plan', true]])];
    expect(told({ records, everyDays: 30 })).toMatchObject({ is: 'moved', day: tenDaysAgo });
  });

  it('by its earlier title too', () => {
    expect(told({ records: [set(start, 'Lead a project'), set('2026-02-03', 'Lead the importer')], said: { 0: [link()] } })).toMatchObject({ is: 'moved' });
  });
});

describe('a goal is stuck', () => {
  it('when an open blocker links it, carried or not', () => {
    expect(told({ said: { 0: [link({ kind: 'blocker', ...carried })] } })).toMatchObject({ is: 'blocked', said: { day: today } });
    expect(told({ said: { 0: [link({ kind: 'blocker' })] } })).toMatchObject({ is: 'blocked' });
  });

  it('not when the blocker is out of the way', () => {
    expect(told({ said: { 0: [link({ kind: 'blocker', ...carried, state: 'done' })] } })).toMatchObject({ is: 'moved' });
    expect(told({ said: { 1: [link({ kind: 'blocker' })] } })).toEqual({ is: 'quiet' });
  });

  const steps: Steps = [['plan', true], ['ship', false]];
  const fourTimes = { 1: [link()], 2: [link({ kind: 'topic', ...carried })], 3: [link()], 4: [link()] };

  it('when four meetings in a row spoke of it and no step was done', () => {
    expect(told({ records: [set(start, 'Lead a project', steps)], said: fourTimes })).toMatchObject({ is: 'circling', meetings: 4 });
  });

  it('not when one of them did not, a step was done meanwhile, all are, or there are none', () => {
    const records = [set(start, 'Lead a project', steps)];
    expect(told({ records, said: { ...fourTimes, 3: [] } })).toEqual({ is: 'quiet' });
    const meanwhile = set(addDays(today, -16), 'Lead a project', [['plan', true], ['ship', false], ['tell', false]]);
    expect(told({ records: [...records, meanwhile], said: fourTimes })).toEqual({ is: 'quiet' });
    expect(told({ records: [set(start, 'Lead a project', [['plan', true]])], said: fourTimes })).toEqual({ is: 'quiet' });
    expect(told({ said: fourTimes })).toEqual({ is: 'quiet' });
  });
});

describe('a goal was not mentioned', () => {
  it('for so many weeks since somebody did', () => {
    expect(told({ said: { 5: [link()] } })).toEqual({ is: 'untouched', since: addDays(today, -35), weeks: 5 });
  });

  it('for so many weeks since it was set', () => {
    expect(told({ records: [set(addDays(today, -23), 'Lead a project')] })).toEqual({ is: 'untouched', since: addDays(today, -23), weeks: 3 });
  });

  it('is said from the third week on, and not before two meetings went by without it', () => {
    expect(told({ said: { 2: [link()] } })).toEqual({ is: 'quiet' });
    expect(told({ said: { 3: [link()] } })).toMatchObject({ is: 'untouched', weeks: 3 });
    expect(told({ said: { 1: [link()] }, everyDays: 42 })).toEqual({ is: 'quiet' });
    expect(told({ records: [set(addDays(today, -90), 'Lead a project')], held: 0 })).toEqual({ is: 'quiet' });
  });

  it('waits twice as long as it takes the two to meet', () => {
    expect(told({ said: { 1: [link()] }, everyDays: 30 })).toEqual({ is: 'quiet' });
    expect(told({ said: { 3: [link()] }, everyDays: 30 })).toMatchObject({ is: 'untouched', weeks: 12 });
  });

  it('is not said of one that stands open on the page', () => {
    expect(told({ said: { 0: [link({ kind: 'topic', ...carried })], 5: [link()] } })).toEqual({ is: 'quiet' });
  });
});

it('what stands on a skipped page is not counted', () => {
  const pages = weeksUpTo(today, 6).map((day) => makeBookPage(day));
  const skipped = makeBookPage(addDays(today, -1), makePage({ people: [link()] }), { state: 'skipped', heldAt: null });
  const book = makeBook([...pages, skipped], { records: [set('2026-03-03', 'Lead a project')] });
  const [only] = goalsOf(book);
  expect(only && movement(book, only, Date.parse(`${today}T12:00:00Z`))).toMatchObject({ is: 'untouched' });
});
