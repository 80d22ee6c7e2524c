import { weekdayOf, type Day } from '#core/day.ts';
import type { Cadence, Slot } from '#core/schedule/cadence.ts';
import { firstOccurrence } from '#core/schedule/occurrence.ts';
import { cadenceOf, type Rhythm } from '#web/one-on-one/new-slot.ts';

/** What a sheet shows of a slot there is. */
export function rhythmOf({ cadence, anchor, time, minutes, zone }: Slot): Rhythm {
  const when = { weekday: 'weekday' in cadence ? cadence.weekday : weekdayOf(anchor), time, minutes, zone };
  if (cadence.kind === 'month') return { every: 'month', weeks: 1, nth: cadence.nth, ...when };
  const weeks = cadence.kind === 'weeks' ? cadence.interval : 1;
  return { every: everySoManyWeeks(weeks), weeks, nth: 1, ...when };
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
  const { kind, ...rest } = one;
  return kind === other.kind && Object.entries(rest).every(([name, value]) => String(value) === String(Object.entries(other).find(([its]) => its === name)?.[1]));
}

function everySoManyWeeks(interval: number): Rhythm['every'] {
  if (interval > 2) return 'weeks';
  return interval === 1 ? 'week' : 'fortnight';
}
