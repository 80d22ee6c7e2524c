import { addDays } from '#core/day.ts';
import type { CalendarSeries } from '#core/schedule/meetings.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { whenOf } from '#server/letters/letter-dates.ts';
import { letterWords } from '#server/letters/letter-words.ts';
import { meetingsBetween } from './meetings-between.ts';

/** A quarter with a monthly rhythm and somebody on leave still has a next meeting in it. */
const lookAheadDays = 400;

/** What a message to a calendar says to people, for those whose mail program does not read it. */
export function saysOf(is: 'new' | 'changed' | 'off', series: CalendarSeries, now: number, timeZone: string): string {
  if (is === 'off') return letterWords('calendar.says.off');
  const today = wallClockAt(now, series.slot.zone).day;
  const next = meetingsBetween(series, series.first, addDays(today, lookAheadDays))
    .map(({ startsAt }) => startsAt)
    .toSorted((one, other) => one - other)
    .find((startsAt) => startsAt > now);
  if (next === undefined) return letterWords('calendar.says.over');
  const when = whenOf(next, timeZone);
  return series.single ? letterWords('calendar.says.single', { when }) : letterWords('calendar.says.next', { when });
}
