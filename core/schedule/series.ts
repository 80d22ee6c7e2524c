import type { Day } from '#core/day.ts';
import { nextMeeting } from './occurrence.ts';
import { Slot } from './cadence.ts';
import { z } from 'zod';

/**
 * One stretch of the rhythm: from a day on, the two meet at this slot. A one-on-one has a list of them, oldest first;
 * each goes on until the day before the next one begins. `id` is what calendars know it by, and stays.
 */
export const Series = z.object({ id: z.uuid(), from: z.iso.date(), slot: Slot });
export type Series = z.infer<typeof Series>;

/** The series that a day lies in: the last that has begun, or the first of all before any has. */
export function seriesOn(series: readonly Series[], day: Day): Series {
  const begun = series.findLast(({ from }) => from <= day) ?? series[0];
  if (!begun) throw new RangeError('a one-on-one has a series');
  return begun;
}

/** When the next page stands, by the rhythm: a day and the slot it has there. See `nextMeeting`. */
export function nextInSeries(series: readonly Series[], heldOn: Day, today: Day): { day: Day; slot: Slot } {
  const current = seriesOn(series, heldOn > today ? heldOn : today);
  const day = nextMeeting(current.slot, heldOn, today);
  const following = series[series.indexOf(current) + 1];
  return following && day >= following.from ? { day: following.slot.anchor, slot: following.slot } : { day, slot: current.slot };
}

/** The slot that holds in the end: what a sheet shows when the two look at how they meet. */
export function lastSlot(series: readonly Series[]): Slot {
  const last = series.at(-1);
  if (!last) throw new RangeError('a one-on-one has a series');
  return last.slot;
}

/** The list with a series that begins on its day: what would have begun on that day or later is gone. */
export function changed(series: readonly Series[], added: Series): Series[] {
  return [...series.filter(({ from }) => from < added.from), added];
}
