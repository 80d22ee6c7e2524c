import { describe, expect, test } from 'vitest';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, maya, pageIdOf, sam, weeksUpTo } from '#core/testing/book.ts';
import { isTimeToLook } from './look-together.ts';
import { slopeOf } from './slope.ts';
import { trendsOf } from './trends.ts';
import { varietyOf } from './variety.ts';

const now = Date.parse('2026-11-20T09:00:00Z');
const days = weeksUpTo('2026-11-17', 30);
const line = (text: string, id = text) => makeBullet(text, { id });
const planned = (day = '2026-11-24') => makeBookPage(day, makePage(), { state: 'planned', heldAt: null, talkBeganAt: null });

test('a period holds its pages and no others', () => {
  const book = makeBook(days.map((day) => makeBookPage(day, makePage({ people: [line('Talked', day)] }))));
  expect(trendsOf(book, '12-weeks', now)).toMatchObject({ from: '2026-08-28', to: '2026-11-20', pages: 12 });
  expect(trendsOf(book, '6-months', now)).toMatchObject({ from: '2026-05-22', pages: 26 });
  expect(trendsOf(book, 'all', now)).toMatchObject({ from: days[0], pages: 30 });
});

test('a book without pages has empty pictures', () => {
  expect(trendsOf(makeBook([planned()]), 'all', now)).toMatchObject({
    pages: 0,
    mood: { says: { is: 'none' } },
    time: { pages: [], says: null },
    kept: { slots: [] },
    whose: { shares: { topics: null, words: null, spoken: null } },
    promises: { says: { kept: 0, of: 0 } },
    blockers: { lines: [] },
  });
});

test('mood and load are of each person, oldest first, and not of the page that comes', () => {
  const felt = (mood: number, load: number) => ({ answers: { checkIn: { [sam]: { mood, load } }, reflection: {}, meta: {} } });
  const { mood } = trendsOf(makeBook([makeBookPage('2026-11-10', makePage(), felt(4, 2)), makeBookPage('2026-11-17', makePage(), felt(3, 3)), { ...planned(), ...felt(1, 5) }]), '12-weeks', now);
  expect(mood).toEqual({
    people: [
      { person: maya, points: [] },
      { person: sam, points: [{ page: pageIdOf('2026-11-10'), day: '2026-11-10', mood: 4, load: 2 }, { page: pageIdOf('2026-11-17'), day: '2026-11-17', mood: 3, load: 3 }] },
    ],
    says: { is: 'few' },
  });
});

test('the minutes of a section go to what its lines are about', () => {
  const body = makePage(
    { people: [line('two words')], product: [line('four words on product'), makeBullet('four words on growth', { kind: 'learning' })] },
    { floor: { '0': 'people', '10': 'product' } },
  );
  const { time } = trendsOf(makeBook([makeBookPage('2026-11-17', body, { heldAt: Date.parse('2026-11-17T10:40:00Z') })]), '12-weeks', now);
  expect(time.pages).toEqual([
    {
      page: pageIdOf('2026-11-17'),
      day: '2026-11-17',
      measure: 'minutes',
      parts: [{ focus: 'people', percent: 25 }, { focus: 'product', percent: 37.5 }, { focus: 'growth', percent: 37.5 }],
    },
  ]);
  expect(time.says).toBeNull();
});

test('each slot is held, moved or skipped, and older notes are no slots', () => {
  const book = makeBook(
    [
      makeBookPage('2026-10-27', makePage(), { imported: true }),
      makeBookPage('2026-11-03'),
      makeBookPage('2026-11-11'),
      makeBookPage('2026-11-17', makePage(), { state: 'skipped', heldAt: null }),
      planned(),
    ],
    { records: [makeRecord('2026-11-09', { kind: 'moved', page: pageIdOf('2026-11-11'), from: { day: '2026-11-10', time: '10:00' }, to: { day: '2026-11-11', time: '10:00' }, reason: '' })] },
  );
  const { kept } = trendsOf(book, '12-weeks', now);
  expect(kept.slots.map(({ day, is }) => [day, is])).toEqual([['2026-11-03', 'held'], ['2026-11-11', 'moved'], ['2026-11-17', 'skipped']]);
  expect(kept.says).toEqual({ held: 1, moved: 1, skipped: 1, of: 3 });
});

test('promises are counted by who owes them', () => {
  const action = (id: string, owner: string, more: Partial<ReturnType<typeof makeBullet>> = {}) => makeBullet(id, { kind: 'action', owner, ...more });
  const { promises } = trendsOf(
    makeBook([makeBookPage('2026-11-17', makePage({ process: [action('a', maya, { state: 'done' }), action('b', maya, { due: '2026-11-18' }), action('c', sam), action('d', sam, { state: 'dropped' })] }))]),
    '12-weeks',
    now,
  );
  expect(promises).toEqual({
    people: [{ person: maya, kept: 1, notKept: 1, waiting: 0, dropped: 0 }, { person: sam, kept: 0, notKept: 0, waiting: 1, dropped: 1 }],
    says: { kept: 1, of: 2 },
  });
});

test('a blocker is as old as the days it was in the way', () => {
  const blocker = (id: string, more = {}) => makeBullet(id, { kind: 'blocker', ...more });
  const { blockers } = trendsOf(
    makeBook([
      { ...planned(), page: makePage({ product: [blocker('Staging', { carried: 2 })] }) },
      makeBookPage('2026-11-17', makePage({ product: [blocker('Staging', { carried: 1 }), blocker('VPN', { carried: 1, state: 'done' })] })),
      makeBookPage('2026-11-10', makePage({ product: [blocker('Staging'), blocker('VPN'), blocker('Badge')] })),
    ]),
    '12-weeks',
    now,
  );
  expect(blockers.lines.map(({ text, days: age, meetings, is }) => [text, age, meetings, is])).toEqual([
    ['Staging', 10, 2, 'open'],
    ['VPN', 7, 2, 'done'],
    ['Badge', 0, 1, 'left-behind'],
  ]);
  expect(blockers.says).toEqual({ open: 1, oldest: 10 });
});

describe('variety', () => {
  const people = (day: string) => makeBookPage(day, makePage({ people: [line('Talked', day)] }));
  const dueIn = (book: ReturnType<typeof makeBook>) => varietyOf(book, now).filter(({ due }) => due).map(({ focus }) => focus);

  test('what was not touched for long is due, once the two have met without it, and Product never', () => {
    const book = makeBook([...weeksUpTo('2026-11-17', 9).map(people), makeBookPage('2026-11-17', makePage({ process: [line('Stand-ups')] }), { id: pageIdOf('2026-11-18') })]);
    expect(dueIn(book).toSorted()).toEqual(['feedback', 'growth', 'wellbeing']);
    expect(varietyOf(book, now).find(({ focus }) => focus === 'people')).toMatchObject({ due: false, last: { day: '2026-11-17', weeks: 0 } });
  });

  test('what stands on the page that comes is not due, and a new book owes nothing', () => {
    const next = { ...planned(), page: makePage({ people: [makeBullet('Staff engineer?', { kind: 'career' })] }) };
    expect(dueIn(makeBook([...weeksUpTo('2026-11-17', 9).map(people), next]))).not.toContain('growth');
    expect(dueIn(makeBook([people('2026-11-17')]))).toEqual([]);
  });
});

test('once a month there is a line on looking together: on its first page, once there is something to see', () => {
  const held = (last: string, count: number) => weeksUpTo(last, count).map((day) => makeBookPage(day, makePage({ people: [line('Talked', day)] })));
  expect(isTimeToLook(makeBook([planned('2026-12-01'), ...held('2026-11-24', 8)]), now)).toBe(true);
  expect(isTimeToLook(makeBook([planned('2026-11-24'), ...held('2026-11-17', 8)]), now)).toBe(false);
  expect(isTimeToLook(makeBook([planned('2026-12-01'), ...held('2026-11-24', 3)]), now)).toBe(false);
});

test('a slope is not tilted by one odd value', () => {
  expect(slopeOf([1, 2, 3, 4])).toBe(1);
  expect(slopeOf([3, 3, 3, 3, 1])).toBe(0);
  expect(slopeOf([4, 3, 2])).toBe(-1);
  expect(slopeOf([3])).toBe(0);
});
