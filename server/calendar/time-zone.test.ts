import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import { instantOf } from '#core/schedule/wall-clock.ts';
import { timeZone } from './time-zone.ts';

const [from, until] = [Date.parse('2026-11-01T00:00:00Z'), Date.parse('2028-11-01T00:00:00Z')];
const lines = (zone: string) => timeZone(zone, from, until);

test('clocks that change by a rule are told as one that goes on', () => {
  expect(lines('Europe/London')).toEqual([
    'BEGIN:VTIMEZONE', 'TZID:Europe/London',
    'BEGIN:STANDARD', 'DTSTART:20261025T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
    'BEGIN:DAYLIGHT', 'DTSTART:20270328T010000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0100', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
    'END:VTIMEZONE',
  ]);
  expect(lines('America/New_York').filter((line) => line.startsWith('RRULE'))).toEqual(['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU']);
});

test('clocks that stand as they stand are told once', () => {
  expect(lines('Asia/Kathmandu').filter((line) => /^(BEGIN|TZOFFSETTO|RRULE)/.test(line))).toEqual(['BEGIN:VTIMEZONE', 'BEGIN:DAYLIGHT', 'TZOFFSETTO:+0545']);
});

test('clocks set anew each Ramadan are told change by change', () => {
  const told = timeZone('Africa/Casablanca', Date.parse('2019-01-01T00:00:00Z'), Date.parse('2022-01-01T00:00:00Z'));
  expect(told.filter((line) => /RRULE|RDATE/.test(line))).toEqual([]);
  expect(told.filter((line) => line.startsWith('DTSTART')).length).toBeGreaterThanOrEqual(6);
});

test('a rule that came to an end has one', () => {
  const told = timeZone('Europe/Istanbul', Date.parse('2010-01-01T00:00:00Z'), Date.parse('2018-01-01T00:00:00Z'));
  expect(told.filter((line) => line.startsWith('RRULE') && !line.includes('UNTIL='))).toEqual([]);
});

test('in every zone, a time on the wall is the same instant by what is told and by what is known here', () => {
  const told = new Map<string, ICAL.Timezone>();
  const asTold = (zone: string) => {
    const known = told.get(zone) ?? new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines(zone).join('\r\n'))));
    told.set(zone, known);
    return known;
  };
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC'));
  // In working hours: at night clocks jump over times, and there calendars differ.
  fc.assert(
    fc.property(zone, fc.nat(3 * 365), fc.integer({ min: 8, max: 21 }), (name, days, hour) => {
      const day = addDays('2026-11-01', days);
      const time = `${String(hour).padStart(2, '0')}:30`;
      const wall = ICAL.Time.fromDateTimeString(`${day}T${time}:00`);
      wall.zone = asTold(name);
      expect(wall.toUnixTime() * 1000).toBe(instantOf(day, time, name));
    }),
    { numRuns: 2000 },
  );
});
