import { addDays, weekdayOf } from '#core/day.ts';
import type { Choices } from '#core/messages/choices.ts';
import { instantOf, wallClockAt, type WallClock } from '#core/schedule/wall-clock.ts';

export type QuietTimes = Pick<Choices, 'quiet' | 'daysOff'>;

const minuteMs = 60_000;
/** A week of days off and a night of quiet: whatever leads further leads nowhere. */
const mostSteps = 20;

/**
 * The first instant, at `at` or after it, at which this person wants to be reached: neither on a day off nor in their
 * quiet time, by the clocks of their zone. Null where there is none. Quiet from an hour to the same hour is no quiet.
 */
export function carriedAt(at: number, choices: QuietTimes, zone: string): number | null {
  let carried = at;
  for (let step = 0; step < mostSteps; step++) {
    const wall = wallClockAt(carried, zone);
    const until = quietUntil(wall, choices);
    if (until === null) return carried;
    const next = instantOf(until.day, until.time, zone);
    // Where the clocks were put back, that time on the wall may have been before: it comes a second time.
    carried = next > carried ? next : carried + minutesBetween(wall.time, until.time) * minuteMs;
  }
  return null;
}

/** When the quiet ends that holds at this time on the wall, were it to hold without a break; null where none holds. */
function quietUntil({ day, time }: WallClock, { quiet, daysOff }: QuietTimes): WallClock | null {
  if (daysOff.includes(weekdayOf(day))) return { day: addDays(day, 1), time: '00:00' };
  if (quiet === null || quiet.from === quiet.to) return null;
  const { from, to } = quiet;
  if (from < to) return time >= from && time < to ? { day, time: to } : null;
  if (time >= from) return { day: addDays(day, 1), time: to };
  return time < to ? { day, time: to } : null;
}

function minutesBetween(from: string, to: string): number {
  return Math.max(1, minutesOf(to) - minutesOf(from));
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
