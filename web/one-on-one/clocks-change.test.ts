import { expect, it } from 'vitest';
import { isUnsettled } from './clocks-change.ts';

const now = Date.parse('2026-11-21T09:00Z');

it.each([
  ['Europe/London', '01:30', true],
  ['Europe/London', '00:00', true],
  ['Europe/London', '04:00', false],
  ['America/New_York', '02:30', true],
  ['Pacific/Auckland', '03:59', true],
  ['Asia/Tokyo', '02:30', false],
  ['UTC', '02:30', false],
])('a time in %s at %s can be jumped over or come twice: %s', (zone, time, isIt) => {
  expect(isUnsettled(time, zone, now)).toBe(isIt);
});
