import { addDays, type Day } from '#core/day.ts';
import type { Cadence, Slot } from '#core/schedule/cadence.ts';
import { firstOccurrence } from '#core/schedule/occurrence.ts';

/** What a sheet asks about when two people meet. What is not asked for, since another choice was made, stays as it was. */
export type Rhythm = {
  every: 'week' | 'fortnight' | 'month' | 'custom';
  weekday: number;
  /** Which such weekday of the month; or on a date of it. */
  nth: 1 | 2 | 3 | 4 | -1 | 'date';
  date: number;
  /** Of a custom rhythm: every so many weeks on these weekdays, or every so many days. */
  unit: 'weeks' | 'days';
  count: number;
  weekdays: readonly number[];
  time: string;
  minutes: number;
  zone: string;
};

/** How far apart two meetings can be: as `Cadence` has it. */
export const counts = { weeks: { least: 1, most: 12 }, days: { least: 2, most: 90 } } as const;
const mostDate = 31;

/** Weekly on Tuesdays at ten for half an hour: early in the week, and shorter than people think they need. */
export function usualRhythm(zone: string): Rhythm {
  const custom = { unit: 'weeks', count: 3, weekdays: [2] } as const;
  return { every: 'week', weekday: 2, nth: 1, date: 1, ...custom, time: '10:00', minutes: 30, zone };
}

/** Whether every number of it is whole and in reach: while one types, it is not. */
export function isWhole({ every, nth, date, unit, count, weekdays, minutes }: Rhythm): boolean {
  if (!Number.isInteger(minutes)) return false;
  if (every === 'month' && nth === 'date') return Number.isInteger(date) && date >= 1 && date <= mostDate;
  if (every !== 'custom') return true;
  const { least, most } = counts[unit];
  return Number.isInteger(count) && count >= least && count <= most && weekdays.length > 0;
}

/** The slot of a new one-on-one: its first day is the first that fits, from tomorrow on. */
export function newSlot(rhythm: Rhythm, today: Day): Slot {
  const cadence = cadenceOf(rhythm);
  return {
    cadence,
    anchor: firstOccurrence(cadence, addDays(today, 1)),
    time: rhythm.time,
    zone: rhythm.zone,
    minutes: rhythm.minutes,
  };
}

/** How often a rhythm comes round. */
export function cadenceOf({ every, weekday, nth, date, unit, count, weekdays }: Rhythm): Cadence {
  if (every === 'month') return nth === 'date' ? { kind: 'month-date', date } : { kind: 'month', nth, weekday };
  if (every !== 'custom') return { kind: 'weeks', interval: every === 'week' ? 1 : 2, weekday };
  if (unit === 'days') return { kind: 'days', interval: count };
  const [only, ...more] = weekdays.toSorted((one, other) => one - other);
  return more.length === 0 ? { kind: 'weeks', interval: count, weekday: only ?? weekday } : { kind: 'weekdays', interval: count, weekdays: [only ?? weekday, ...more] };
}
