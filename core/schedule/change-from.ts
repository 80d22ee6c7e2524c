import { addDays, type Day } from '#core/day.ts';
import type { Series, Slot } from './cadence.ts';
import { nextOccurrence } from './occurrence.ts';
import { changed, seriesOn, type InRhythm } from './series.ts';

/** The first day on which the rhythm can be another one: the page that is planned stays where it is. */
export function firstDayOfChange({ day, standsFor }: InRhythm): Day {
  return addDays(standsFor !== null && standsFor > day ? standsFor : day, 1);
}

/** The slot that holds from the next page on, whatever is to come later. */
export function slotOfNextPage(series: readonly Series[], planned: InRhythm): Slot {
  return seriesOn(series, firstDayOfChange(planned)).slot;
}

/**
 * The series when another slot holds from a day on; what was to begin on that day or later is gone. The slot begins on
 * its first day from there, counted from its anchor.
 */
export function changedFrom(series: readonly Series[], { id, slot, from }: Series): Series[] {
  return changed(series, { id, from, slot: { ...slot, anchor: nextOccurrence(slot, addDays(from, -1)) } });
}

/** Changes that are still to come: those that begin after the one that holds from the next page on. */
export function comingSeries(series: readonly Series[], planned: InRhythm): Series[] {
  const first = firstDayOfChange(planned);
  return series.filter((one, index) => index > 0 && one.from > first);
}
