import { expect, test } from 'vitest';
import type { Slot } from './cadence.ts';
import { rruleOf } from './rrule.ts';

const slot = (cadence: Slot['cadence']): Slot => ({ cadence, anchor: '2026-12-01', time: '09:30', zone: 'Europe/London', minutes: 30 });

test.each<[string, Slot['cadence'], string]>([
  ['every Tuesday', { kind: 'weeks', interval: 1, weekday: 2 }, 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TU;WKST=MO'],
  ['Mondays and Thursdays of every third week', { kind: 'weekdays', interval: 3, weekdays: [1, 4] }, 'FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TH;WKST=MO'],
  ['every ten days', { kind: 'days', interval: 10 }, 'FREQ=DAILY;INTERVAL=10;WKST=MO'],
  ['the last Friday', { kind: 'month', nth: -1, weekday: 5 }, 'FREQ=MONTHLY;BYDAY=-1FR;WKST=MO'],
  ['the 15th', { kind: 'month-date', date: 15 }, 'FREQ=MONTHLY;BYMONTHDAY=15;WKST=MO'],
  ['the 28th, which every month has', { kind: 'month-date', date: 28 }, 'FREQ=MONTHLY;BYMONTHDAY=28;WKST=MO'],
  ['the 29th', { kind: 'month-date', date: 29 }, 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1;WKST=MO'],
  ['the 30th', { kind: 'month-date', date: 30 }, 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;WKST=MO'],
  ['the 31st', { kind: 'month-date', date: 31 }, 'FREQ=MONTHLY;BYMONTHDAY=-1;WKST=MO'],
])('%s, in the words of calendars', (_, cadence, rule) => {
  expect(rruleOf(slot(cadence), null)).toBe(rule);
});

test('a series ends with the instant of its last meeting, in UTC, whatever the clocks show there', () => {
  expect(rruleOf(slot({ kind: 'weeks', interval: 1, weekday: 2 }), '2027-07-06')).toMatch(/;UNTIL=20270706T083000Z$/);
});
