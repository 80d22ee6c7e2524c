import { Temporal } from 'temporal-polyfill';
import type { Day } from '#core/day.ts';

/** A time as the people in a place read it: the day, and `HH:mm` on the clock at the wall. */
export type WallClock = { day: Day; time: string };

/**
 * The instant, in milliseconds since 1970, at which the clocks of `zone` show this day and time. What is stored is
 * the wall time and the zone; an instant is derived when needed, with the time zone data of that moment.
 *
 * A time that the clocks jump over moves forward by the length of the jump, and of a time that comes twice the first
 * is taken: there calendars disagree, and this is what most of them do (RFC 5545 3.3.5). Where a whole day was
 * jumped over (Samoa, 30 December 2011) two days give one instant.
 *
 * Throws a RangeError where day, time or zone do not exist.
 */
export function instantOf(day: Day, time: string, zone: string): number {
  const wallTime = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return wallTime.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** What the clocks of `zone` show at an instant: a meeting's time for the one of the two who lives elsewhere. */
export function wallClockAt(epochMs: number, zone: string): WallClock {
  const there = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);
  return {
    day: there.toPlainDate().toString(),
    time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
