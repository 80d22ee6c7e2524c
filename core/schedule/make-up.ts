import { addDays, weekdayOf, type Day } from '#core/day.ts';
import { awayOn, type Away } from './away.ts';
import { seriesOn, type Series } from './series.ts';
import { instantOf, wallClockAt } from './wall-clock.ts';

type When = { day: Day; time: string };
type Span = { startsAt: number; endsAt: number };

/** A stretch of time in which one of the two meets somebody else. `startsAt` in milliseconds since 1970. */
export type Taken = { startsAt: number; minutes: number };

const proposals = 2;
const minuteMs = 60_000;
// A second choice of the hour on the same day: two later, or two earlier, within hours in which people work.
const hoursAway = [2, -2];
const workFrom = 8 * 60;
const workTo = 18 * 60;

/**
 * When the two could make up for a page that was skipped: up to two proposals, on the first working days after the
 * skipped one that are still to come, before the next meeting, on which neither is away. At the time they meet anyway,
 * or where that is taken two hours later or earlier. None where there is no room. Times are those on the wall where the
 * next meeting is, since its page is what is put there; `startsAt` in milliseconds since 1970.
 */
export function makeUpSlots({ series, away, skipped, next, now, taken = [] }: {
  series: readonly Series[];
  away: readonly Away[];
  skipped: When;
  next: When;
  now: number;
  taken?: readonly Taken[];
}): (When & { startsAt: number })[] {
  const { zone, minutes } = seriesOn(series, next.day).slot;
  const nextAt = instantOf(next.day, next.time, zone);
  const span = (day: Day, time: string) => {
    const startsAt = instantOf(day, time, zone);
    return { startsAt, endsAt: startsAt + minutes * minuteMs };
  };
  const isBetween = ({ startsAt, endsAt }: Span) => startsAt > now && endsAt <= nextAt;
  const isFree = ({ startsAt, endsAt }: Span) =>
    !taken.some((one) => one.startsAt < endsAt && startsAt < one.startsAt + one.minutes * minuteMs);
  const today = wallClockAt(now, zone).day;
  const found: (When & { startsAt: number })[] = [];
  const from = today > skipped.day ? today : addDays(skipped.day, 1);
  for (let day = from; day <= next.day && found.length < proposals; day = addDays(day, 1)) {
    if (weekdayOf(day) > 5 || awayOn(away, day) || !isBetween(span(day, skipped.time))) continue;
    const times = [skipped.time, ...timesNear(skipped.time, minutes)];
    const time = times.find((one) => isBetween(span(day, one)) && isFree(span(day, one)));
    if (time !== undefined) found.push({ day, time, startsAt: span(day, time).startsAt });
  }
  return found;
}

/** Other times of the day that the two could meet at. */
function timesNear(time: string, minutes: number): string[] {
  const usual = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const near = hoursAway.map((hours) => usual + hours * 60);
  return near.filter((begin) => begin >= workFrom && begin + minutes <= workTo).map(clockOf);
}

function clockOf(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
