import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import { nextOccurrence, type Rhythm } from './occurrence.ts';
import { instantOf, wallClockAt } from './wall-clock.ts';

const utc = (day: string, time: string, zone: string) => new Date(instantOf(day, time, zone)).toISOString();

describe('the instant of a wall time', () => {
  test.each([
    ['London, winter', '2026-12-01', '09:30', 'Europe/London', '2026-12-01T09:30:00.000Z'],
    ['London, summer', '2026-07-07', '09:30', 'Europe/London', '2026-07-07T08:30:00.000Z'],
    ['London, jumped over: moves forward', '2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
    ['London, twice: the first', '2026-10-25', '01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['New York, jumped over', '2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['New York, twice: the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['Lord Howe, half an hour jumped over', '2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['Lord Howe, half an hour twice', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['Casablanca in Ramadan', '2021-04-20', '10:00', 'Africa/Casablanca', '2021-04-20T10:00:00.000Z'],
    ['Casablanca after Ramadan', '2021-05-18', '10:00', 'Africa/Casablanca', '2021-05-18T09:00:00.000Z'],
    ['Samoa, a day that was left out', '2011-12-30', '10:00', 'Pacific/Apia', '2011-12-30T20:00:00.000Z'],
    ['Samoa, the day after it', '2011-12-31', '10:00', 'Pacific/Apia', '2011-12-30T20:00:00.000Z'],
    ['Kathmandu, a quarter of an hour', '2026-12-01', '09:30', 'Asia/Kathmandu', '2026-12-01T03:45:00.000Z'],
  ])('%s', (_, day, time, zone, instant) => {
    expect(utc(day, time, zone)).toBe(instant);
  });

  test.each([
    ['day', '2026-02-30', '10:00', 'Europe/London'],
    ['time', '2026-02-20', '25:00', 'Europe/London'],
    ['zone', '2026-02-20', '10:00', 'Mars/Base'],
  ])('there is none without such a %s', (_, day, time, zone) => {
    expect(() => instantOf(day, time, zone)).toThrow(RangeError);
  });
});

describe('a slot keeps its time on the wall', () => {
  const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/Santiago'];

  test.each(zones)('in %s, through two years of weeks', (zone) => {
    const rhythm: Rhythm = { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2020-12-01' };
    let before = -Infinity;
    let day = rhythm.anchor;
    for (let week = 0; week < 104; week++) {
      const instant = instantOf(day, '10:00', zone);
      expect(wallClockAt(instant, zone)).toEqual({ day, time: '10:00' });
      expect(instant).toBeGreaterThan(before);
      before = instant;
      day = nextOccurrence(rhythm, day);
    }
  });

  test('and the one far away sees it wander for three weeks in March', () => {
    const inNewYork = (day: string) => wallClockAt(instantOf(day, '15:00', 'Europe/London'), 'America/New_York');
    expect(inNewYork('2026-03-03')).toEqual({ day: '2026-03-03', time: '10:00' });
    expect(inNewYork('2026-03-10')).toEqual({ day: '2026-03-10', time: '11:00' });
    expect(inNewYork('2026-03-31')).toEqual({ day: '2026-03-31', time: '10:00' });
  });

  test('and across the date line it is another day', () => {
    expect(wallClockAt(instantOf('2026-12-01', '16:00', 'America/Los_Angeles'), 'Asia/Tokyo')).toEqual({
      day: '2026-12-02',
      time: '09:00',
    });
  });
});

/** What `Intl` alone says the clocks of a zone show, as if it were UTC: an oracle that shares no code with Temporal. */
function shownBy(format: Intl.DateTimeFormat, epochMs: number): number {
  const part = Object.fromEntries(format.formatToParts(epochMs).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

test('in every zone the instant is the first that shows the wall time, or the one a jump later', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const minute = fc.nat(24 * 60 - 1);
  const hours = 3_600_000;
  const numeric = 'numeric' as const;
  fc.assert(
    fc.property(zone, fc.nat(37 * 365), minute, (timeZone, days, minutes) => {
      const day = addDays('2000-01-01', days);
      const time = new Date(minutes * 60_000).toISOString().slice(11, 16);
      const format = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        hourCycle: 'h23',
        year: numeric,
        month: numeric,
        day: numeric,
        hour: numeric,
        minute: numeric,
        second: numeric,
      });
      const wall = Date.parse(`${day}T${time}:00Z`);
      const offsetNear = (away: number) => shownBy(format, wall + away) - (wall + away);
      const [before, after] = [offsetNear(-36 * hours), offsetNear(36 * hours)];
      const showing = [wall - before, wall - after].filter((instant) => shownBy(format, instant) === wall);
      const expected = showing.length > 0 ? Math.min(...showing) : wall - before;
      expect(instantOf(day, time, timeZone)).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test('a wall time shown in another zone and read there is the same instant', () => {
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland');
  // Noon, so that neither clock stands in the hour that comes twice.
  fc.assert(
    fc.property(zone, fc.nat(20_000), (there, days) => {
      const instant = instantOf(addDays('2000-01-01', days), '12:00', 'UTC');
      const { day, time } = wallClockAt(instant, there);
      expect(instantOf(day, time, there)).toBe(instant);
    }),
  );
});
