import { expect, test } from 'vitest';
import type { CalendarSeries } from '#core/schedule/meetings.ts';
import { fromDayOn, untilDay } from './stretch.ts';

const tuesdays = (more: Partial<CalendarSeries> = {}): CalendarSeries => ({
  uid: '6c0f2d0a-7a25-4c53-9d0a-3f8a6f1f2b11',
  slot: { cadence: { kind: 'weeks', interval: 2, weekday: 2 }, anchor: '2026-12-01', time: '10:00', zone: 'Europe/London', minutes: 30 },
  first: '2026-12-01',
  last: null,
  leftOut: [],
  moved: [],
  single: false,
  ...more,
});

test('from a day on it begins on the next day of its rhythm, and forgets what was before', () => {
  const moved = { standsFor: '2026-12-15', day: '2026-12-16', time: '10:00', minutes: 30 };
  expect(fromDayOn(tuesdays({ leftOut: ['2026-12-01', '2027-01-12'], moved: [moved] }), '2026-12-18')).toEqual(tuesdays({ first: '2026-12-29', leftOut: ['2027-01-12'] }));
});

test('it never begins on a day on which the two do not meet', () => {
  expect(fromDayOn(tuesdays({ leftOut: ['2026-12-01', '2026-12-15'] }), '2026-01-01')).toEqual(tuesdays({ first: '2026-12-29' }));
});

test('a meeting moved to that day or later stays, with the day it stands for', () => {
  const moved = { standsFor: '2026-12-01', day: '2027-01-20', time: '10:00', minutes: 30 };
  expect(fromDayOn(tuesdays({ moved: [moved] }), '2027-01-10')).toMatchObject({ first: '2026-12-01', moved: [moved] });
});

test('of what is over nothing is left', () => {
  expect(fromDayOn(tuesdays({ last: '2026-12-15' }), '2026-12-16')).toBeNull();
  expect(fromDayOn(tuesdays({ last: '2026-12-15', leftOut: ['2026-12-15'] }), '2026-12-02')).toBeNull();
  expect(fromDayOn(tuesdays({ single: true, last: '2026-12-01' }), '2026-12-02')).toBeNull();
});

test('until a day it ends on the last day of its rhythm before, but not before it began', () => {
  expect(untilDay(tuesdays({ leftOut: ['2026-12-15', '2027-01-12'] }), '2027-01-01')).toEqual(tuesdays({ last: '2026-12-29', leftOut: ['2026-12-15'] }));
  expect(untilDay(tuesdays(), '2026-01-01')).toMatchObject({ last: '2026-12-01' });
  expect(untilDay(tuesdays({ last: '2026-12-15' }), '2027-01-01')).toMatchObject({ last: '2026-12-15' });
});
