import { expect, test } from 'vitest';
import type { Day } from '#core/day.ts';
import type { Slot } from './cadence.ts';
import { makeUpSlots, type Taken } from './make-up.ts';
import type { Series } from './series.ts';

const slot: Slot = { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2026-12-01', time: '10:00', zone: 'Europe/London', minutes: 30 };
const series: Series[] = [{ id: 'tuesdays', from: '2026-12-01', slot }];
const at = (day: Day, time: string) => Date.parse(`${day}T${time}Z`);
const skipped = { day: '2026-12-08', time: '10:00' };
const next = { day: '2026-12-15', time: '10:00' };
const taken = (day: Day, time: string, minutes = 30): Taken => ({ startsAt: at(day, time), minutes });

type Asked = Partial<Parameters<typeof makeUpSlots>[0]>;
const proposed = (asked: Asked = {}) =>
  makeUpSlots({ series, away: [], skipped, next, now: at('2026-12-07', '16:00'), ...asked }).map(({ day, time }) => `${day} ${time}`);
const away = (from: Day, to: Day) => ({ id: from, by: 'maya', from, to, reason: '' });

test.each<[string, Asked, string[]]>([
  ['on the next two working days, at the same time', {}, ['2026-12-09 10:00', '2026-12-10 10:00']],
  ['over a weekend', { skipped: { day: '2026-12-11', time: '10:00' } }, ['2026-12-14 10:00']],
  ['not in the past, when it was skipped late', { now: at('2026-12-10', '11:00') }, ['2026-12-11 10:00', '2026-12-14 10:00']],
  ['not on a day on which either is away', { away: [away('2026-12-09', '2026-12-10')] }, ['2026-12-11 10:00', '2026-12-14 10:00']],
  ['not over another meeting: two hours later', { taken: [taken('2026-12-09', '10:15')] }, ['2026-12-09 12:00', '2026-12-10 10:00']],
  ['or two hours earlier', { taken: [taken('2026-12-09', '09:45'), taken('2026-12-09', '12:00')] }, ['2026-12-09 08:00', '2026-12-10 10:00']],
  ['or on another day', { taken: [taken('2026-12-09', '08:00', 600)] }, ['2026-12-10 10:00', '2026-12-11 10:00']],
  ['one, where only one comes before the next meeting', { next: { day: '2026-12-10', time: '10:00' } }, ['2026-12-09 10:00']],
  ['on the day of the next meeting, if it is over by then', { next: { day: '2026-12-09', time: '16:00' } }, ['2026-12-09 10:00']],
  ['none, where there is no room', { next: { day: '2026-12-09', time: '10:00' }, taken: [taken('2026-12-09', '08:00', 600)] }, []],
  ['none, once the next meeting has come', { now: at('2026-12-15', '09:45') }, []],
])('making up for a skipped page is proposed %s', (_, asked, expected) => {
  expect(proposed(asked)).toEqual(expected);
});

test('whoever meets late or early keeps to that, and is proposed no other hour outside of eight to six', () => {
  const late = { day: '2026-12-08', time: '18:30' };
  expect(proposed({ skipped: late })).toEqual(['2026-12-09 18:30', '2026-12-10 18:30']);
  expect(proposed({ skipped: late, taken: [taken('2026-12-09', '18:30')] })).toEqual(['2026-12-09 16:30', '2026-12-10 18:30']);
});

test('where they have come to meet in another time zone, times are those of the place where they meet next', () => {
  const inBerlin = [...series, { id: 'berlin', from: '2026-12-14', slot: { ...slot, zone: 'Europe/Berlin' } }];
  const [first] = makeUpSlots({ series: inBerlin, away: [], skipped, next, now: at('2026-12-07', '16:00') });
  expect(first).toEqual({ day: '2026-12-09', time: '10:00', startsAt: at('2026-12-09', '09:00') });
});

test('times are those on the wall, also when the clocks have changed', () => {
  const summer = { skipped: { day: '2026-03-27', time: '10:00' }, next: { day: '2026-03-31', time: '10:00' }, now: at('2026-03-27', '12:00') };
  expect(proposed({ ...summer, taken: [taken('2026-03-30', '09:00')] })).toEqual(['2026-03-30 12:00']);
});
