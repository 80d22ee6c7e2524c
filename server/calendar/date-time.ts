import { Temporal } from 'temporal-polyfill';
import type { Day } from '#core/day.ts';

/** A time on the wall of a place. */
export type WallTime = { day: Day; time: string; zone: string };

/** `20261201T093000`: a time without saying where. */
export function localTime(wall: Temporal.PlainDateTime): string {
  return wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '');
}

/** `20261201T093000Z`. */
export function utcTime(epochMs: number): string {
  return `${localTime(Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO('UTC').toPlainDateTime())}Z`;
}

/** `DTSTART;TZID=Europe/London:20261201T093000`: a property whose value is a time on a wall. UTC is written as UTC. */
export function dateTime(property: string, { day, time, zone }: WallTime, minutesLater = 0): string {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`).add({ minutes: minutesLater });
  return zone === 'UTC' ? `${property}:${localTime(wall)}Z` : `${property};TZID=${zone}:${localTime(wall)}`;
}
