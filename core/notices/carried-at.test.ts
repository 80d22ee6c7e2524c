import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { weekdayOf } from '#core/day.ts';
import { usualChoices } from '#core/messages/choices.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { carriedAt, type QuietTimes } from './carried-at.ts';

const iso = (at: string, choices: QuietTimes, zone: string) => {
  const carried = carriedAt(Date.parse(at), choices, zone);
  return carried === null ? null : new Date(carried).toISOString().slice(0, 16);
};

describe('what comes up in quiet time', () => {
  test.each([
    ['in the day goes at once', '2026-11-24T10:00Z', '2026-11-24T10:00'],
    ['in the evening waits for the morning', '2026-11-24T20:00Z', '2026-11-25T06:30'],
    ['in the night waits for the morning', '2026-11-25T02:00Z', '2026-11-25T06:30'],
    ['as the quiet ends goes at once', '2026-11-25T06:30Z', '2026-11-25T06:30'],
    ['on Friday evening waits for Monday', '2026-11-27T19:00Z', '2026-11-30T06:30'],
    ['on Sunday waits for Monday', '2026-11-29T12:00Z', '2026-11-30T06:30'],
    ['in the night the clocks change waits for the time on the wall', '2026-10-24T20:00Z', '2026-10-26T06:30'],
  ])('%s', (_, at, carried) => expect(iso(at, usualChoices, 'Europe/Berlin')).toBe(carried));

  test('is quiet of the person’s zone, not of any other', () => {
    expect(iso('2026-11-24T20:00Z', usualChoices, 'America/New_York')).toBe('2026-11-24T20:00');
    expect(iso('2026-11-24T20:00Z', usualChoices, 'Asia/Tokyo')).toBe('2026-11-24T22:30');
  });

  test('within a day, and where an hour comes twice', () => {
    expect(iso('2026-11-24T12:10Z', { quiet: { from: '12:00', to: '13:00' }, daysOff: [] }, 'UTC')).toBe('2026-11-24T13:00');
    // 25 October 2026, 03:00 to 02:00: the second 02:10 waits for the second 02:30.
    expect(iso('2026-10-25T01:10Z', { quiet: { from: '22:00', to: '02:30' }, daysOff: [] }, 'Europe/Berlin')).toBe('2026-10-25T01:30');
  });

  test('from an hour to the same hour is none, and with every day off nothing is carried', () => {
    expect(iso('2026-11-24T12:10Z', { quiet: { from: '12:00', to: '12:00' }, daysOff: [] }, 'UTC')).toBe('2026-11-24T12:10');
    expect(iso('2026-11-24T12:10Z', { quiet: null, daysOff: [1, 2, 3, 4, 5, 6, 7] }, 'UTC')).toBe(null);
  });
});

const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), half: fc.constantFrom('00', '30') }).map(({ hour, half }) => `${String(hour).padStart(2, '0')}:${half}`);
const quietTimes: fc.Arbitrary<QuietTimes> = fc.record({
  quiet: fc.option(fc.record({ from: time, to: time })),
  daysOff: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
});
const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/St_Johns', 'Africa/Casablanca');
const instant = fc.integer({ min: Date.parse('2026-01-01') / 60_000, max: Date.parse('2027-12-31') / 60_000 }).map((minutes) => minutes * 60_000);

function isQuiet(at: number, { quiet, daysOff }: QuietTimes, timeZone: string): boolean {
  const { day, time: wall } = wallClockAt(at, timeZone);
  if (daysOff.includes(weekdayOf(day))) return true;
  if (quiet === null || quiet.from === quiet.to) return false;
  const { from, to } = quiet;
  return from < to ? wall >= from && wall < to : wall >= from || wall < to;
}

test('whatever one chooses and wherever one is, it is carried at the first moment that is not quiet', () => {
  fc.assert(
    fc.property(instant, quietTimes, zone, (at, choices, timeZone) => {
      const carried = carriedAt(at, choices, timeZone) ?? NaN;
      expect(isQuiet(carried, choices, timeZone)).toBe(false);
      if (!isQuiet(at, choices, timeZone)) expect(carried).toBe(at);
      // A time the clocks jump over comes as late as they jump.
      for (let before = at; before < carried - 60 * 60_000; before += 15 * 60_000) expect(isQuiet(before, choices, timeZone)).toBe(true);
    }),
    { numRuns: 400 },
  );
});
