import { addDays, partsOf, type Day } from '#core/day.ts';
import type { CalendarSeries } from '#core/schedule/meetings.ts';
import { occurrences } from '#core/schedule/occurrence.ts';
import { rruleOf } from '#core/schedule/rrule.ts';
import { instantOf, wallClockAt } from '#core/schedule/wall-clock.ts';
import { dateTime, utcTime, type WallTime } from './date-time.ts';

/** How far ahead days are named that no rule of a calendar gives. */
const aheadDays = 10 * 366;

/**
 * How a series repeats. The 29th or 30th, or the last day of a February that has none, is a rule with BYSETPOS that
 * ical.js (and so Thunderbird) reads as three meetings a month: to calendars it is that date, and each such February by
 * itself.
 */
export function repeatLines({ slot, first, last, single }: CalendarSeries, now: number): string[] {
  if (single) return [];
  const { cadence, time, zone } = slot;
  if (cadence.kind !== 'month-date' || cadence.date < 29 || cadence.date > 30) return [`RRULE:${rruleOf(slot, last)}`];
  const until = last === null ? '' : `;UNTIL=${utcTime(instantOf(last, time, zone))}`;
  const at = (day: Day): WallTime => ({ day, time, zone });
  const end = last ?? addDays(wallClockAt(now, zone).day, aheadDays);
  const short: Day[] = [];
  for (const day of occurrences(slot, first)) {
    if (day > end) break;
    if (partsOf(day).date !== cadence.date) short.push(day);
  }
  return [`RRULE:FREQ=MONTHLY;BYMONTHDAY=${cadence.date}${until}`, ...short.map((day) => dateTime('RDATE', at(day)))];
}
