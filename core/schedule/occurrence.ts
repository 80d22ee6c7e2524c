import { addDays, dayFrom, daysBetween, onOrAfter, partsOf, type Day } from '#core/day.ts';
import type { Cadence, Slot } from '#core/schedule/cadence.ts';

/** The part of a slot that decides its days. `anchor` must be a day the cadence falls on, as `Slot` makes sure. */
export type Rhythm = Pick<Slot, 'cadence' | 'anchor'>;

/**
 * A page that was moved ahead stands for the slot it was moved from. Three days is half a week: within it, even a
 * weekly slot is nearer than the one before.
 */
const movedAheadDays = 3;

/** The first day, on or after the given one, that the cadence can start on: an anchor for a new slot. */
export function firstOccurrence(cadence: Cadence, day: Day): Day {
  if (cadence.kind === 'weeks') return onOrAfter(day, cadence.weekday);
  const { year, month } = partsOf(day);
  const inThisMonth = nthOfMonth(cadence.nth, cadence.weekday, year, month);
  if (inThisMonth >= day) return inThisMonth;
  return month === 12
    ? nthOfMonth(cadence.nth, cadence.weekday, year + 1, 1)
    : nthOfMonth(cadence.nth, cadence.weekday, year, month + 1);
}

/** The first day of the rhythm strictly after `after`, and never before its anchor. */
export function nextOccurrence({ cadence, anchor }: Rhythm, after: Day): Day {
  if (after < anchor) return anchor;
  if (cadence.kind === 'month') return firstOccurrence(cadence, addDays(after, 1));
  const days = cadence.interval * 7;
  const roundsSoFar = Math.floor(daysBetween(anchor, after) / days);
  return addDays(anchor, (roundsSoFar + 1) * days);
}

/**
 * The day of the next page, when a page planned on `heldOn` is closed on `today`: the first slot strictly after both
 * days. So a page closed a day early does not get its own slot again, and one closed two weeks late gets no day in
 * the past. A slot on `today` itself counts as used: the page that is being closed is what they talked over today.
 * (Whoever only tidies up last week's page before meeting this afternoon picks today in the wrap-up.)
 *
 * A page that stood on a day off the rhythm, at most three days ahead of a slot, had been moved from that slot,
 * so the one after is next.
 */
export function nextMeeting(rhythm: Rhythm, heldOn: Day, today: Day): Day {
  const standsFor = isOccurrence(rhythm, heldOn) ? heldOn : addDays(heldOn, movedAheadDays);
  return nextOccurrence(rhythm, standsFor > today ? standsFor : today);
}

function isOccurrence(rhythm: Rhythm, day: Day): boolean {
  return nextOccurrence(rhythm, addDays(day, -1)) === day;
}

/** The nth (1 to 4, or -1 for the last) such weekday of a month (1 to 12). */
function nthOfMonth(nth: number, weekday: number, year: number, month: number): Day {
  const firstOfMonth = dayFrom(year, month, 1);
  if (firstOfMonth === null) throw new RangeError('outside the years 0 to 9999');
  if (nth > 0) return addDays(onOrAfter(firstOfMonth, weekday), (nth - 1) * 7);
  const fourth = addDays(onOrAfter(firstOfMonth, weekday), 21);
  const fifth = addDays(fourth, 7);
  return partsOf(fifth).month === month ? fifth : fourth;
}
