import type { Day } from '#core/day.ts';
import type { Cadence, Slot } from '#core/schedule/cadence.ts';
import { firstOccurrence } from '#core/schedule/occurrence.ts';
import { cadenceOf, type Rhythm } from '#web/one-on-one/new-slot.ts';

/** What a sheet shows of a slot there is. */
export function rhythmOf({ cadence, time, minutes, zone }: Slot): Rhythm {
  const when = { weekday: cadence.weekday, time, minutes, zone };
  if (cadence.kind === 'month') return { every: 'month', weeks: 1, nth: cadence.nth, ...when };
  return { every: everySoManyWeeks(cadence.interval), weeks: cadence.interval, nth: 1, ...when };
}

/**
 * The slot in a new rhythm. Where the days change they are counted from the planned page: from its own day, if the
 * new rhythm falls on it, so that of two weeks none is lost. Where only time or length change, the days stay.
 */
export function changedSlot(slot: Slot, rhythm: Rhythm, planned: Day): Slot {
  const cadence = cadenceOf(rhythm);
  const anchor = isSameCadence(cadence, slot.cadence) ? slot.anchor : firstOccurrence(cadence, planned);
  return { cadence, anchor, time: rhythm.time, zone: slot.zone, minutes: rhythm.minutes };
}

export function isSameSlot(one: Slot, other: Slot): boolean {
  return isSameCadence(one.cadence, other.cadence) && one.time === other.time && one.minutes === other.minutes;
}

function isSameCadence(one: Cadence, other: Cadence): boolean {
  if (one.weekday !== other.weekday) return false;
  if (one.kind === 'month') return other.kind === 'month' && one.nth === other.nth;
  return other.kind === 'weeks' && one.interval === other.interval;
}

function everySoManyWeeks(interval: number): Rhythm['every'] {
  if (interval > 2) return 'weeks';
  return interval === 1 ? 'week' : 'fortnight';
}
