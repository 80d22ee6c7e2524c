import { addDays, dayFrom, daysBetween, daysInMonth, onOrAfter, partsOf, weekdayOf, type Day } from '#core/day.ts';
import type { Cadence, Slot } from '#core/schedule/cadence.ts';

/** The part of a slot that decides its days. `anchor` must be a day the cadence falls on, as `Slot` makes sure. */
export type Rhythm = Pick<Slot, 'cadence' | 'anchor'>;

type Monthly = Extract<Cadence, { kind: 'month' | 'month-date' }>;

/** The first day, on or after the given one, that the cadence can start on: an anchor for a new slot. */
export function firstOccurrence(cadence: Cadence, day: Day): Day {
  switch (cadence.kind) {
    case 'days':
      return day;
    case 'weeks':
      return onOrAfter(day, cadence.weekday);
    case 'weekdays':
      return firstWeekday(cadence.weekdays, day);
    default:
      return firstOfMonths(cadence, day);
  }
}

/** The first day of the rhythm strictly after `after`, and never before its anchor. */
export function nextOccurrence({ cadence, anchor }: Rhythm, after: Day): Day {
  if (after < anchor) return anchor;
  switch (cadence.kind) {
    case 'days':
      return nextRound(anchor, cadence.interval, after);
    case 'weeks':
      return nextRound(anchor, cadence.interval * 7, after);
    case 'weekdays':
      return nextWeekday(cadence, anchor, after);
    default:
      return firstOfMonths(cadence, addDays(after, 1));
  }
}

/** The days of a rhythm from a day on, in order and without end. Throws a RangeError where the years 0 to 9999 end. */
export function* occurrences(rhythm: Rhythm, from: Day): Generator<Day, never> {
  for (let day = nextOccurrence(rhythm, addDays(from, -1)); ; day = nextOccurrence(rhythm, day)) yield day;
}

/** Whether the rhythm falls on a day. */
export function isOccurrence(rhythm: Rhythm, day: Day): boolean {
  return nextOccurrence(rhythm, addDays(day, -1)) === day;
}

/** The first day after `after` that is a whole number of rounds from the anchor. */
function nextRound(anchor: Day, days: number, after: Day): Day {
  return addDays(anchor, (Math.floor(daysBetween(anchor, after) / days) + 1) * days);
}

function firstWeekday(weekdays: readonly number[], from: Day): Day {
  const today = weekdayOf(from);
  const later = weekdays.find((weekday) => weekday >= today);
  return onOrAfter(from, later ?? weekdays[0] ?? today);
}

function nextWeekday({ interval, weekdays }: Extract<Cadence, { kind: 'weekdays' }>, anchor: Day, after: Day): Day {
  const weeksFrom = mondayOf(anchor);
  const days = interval * 7;
  const weekNow = addDays(weeksFrom, Math.floor(daysBetween(weeksFrom, after) / days) * days);
  const inThisWeek = firstWeekday(weekdays, addDays(after, 1));
  return daysBetween(weekNow, inThisWeek) < 7 ? inThisWeek : firstWeekday(weekdays, addDays(weekNow, days));
}

function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

function firstOfMonths(cadence: Monthly, from: Day): Day {
  const { year, month } = partsOf(from);
  const inThisMonth = dayInMonth(cadence, year, month);
  if (inThisMonth >= from) return inThisMonth;
  return month === 12 ? dayInMonth(cadence, year + 1, 1) : dayInMonth(cadence, year, month + 1);
}

/** The one day of a month (1 to 12) that the cadence falls on. */
function dayInMonth(cadence: Monthly, year: number, month: number): Day {
  if (cadence.kind === 'month') return nthOfMonth(cadence.nth, cadence.weekday, year, month);
  return existing(dayFrom(year, month, Math.min(cadence.date, daysInMonth(year, month))));
}

/** The nth (1 to 4, or -1 for the last) such weekday of a month (1 to 12). */
function nthOfMonth(nth: number, weekday: number, year: number, month: number): Day {
  const first = onOrAfter(existing(dayFrom(year, month, 1)), weekday);
  if (nth > 0) return addDays(first, (nth - 1) * 7);
  const fifth = addDays(first, 28);
  return partsOf(fifth).month === month ? fifth : addDays(first, 21);
}

function existing(day: Day | null): Day {
  if (day === null) throw new RangeError('outside the years 0 to 9999');
  return day;
}
