import { addDays, partsOf, weekdayOf, type Day } from '#core/day.ts';
import type { Cadence, Slot } from '#core/schedule/cadence.ts';
import { firstOccurrence } from '#core/schedule/occurrence.ts';
import { cadenceOf, usualRhythm, type Rhythm } from '#web/one-on-one/new-slot.ts';

/** Half a week: who meets once in a while does not want to meet twice in the week in which the day changes. */
const restDays = 3;

/** What a sheet shows of a slot there is. */
export function rhythmOf({ cadence, anchor, time, minutes, zone }: Slot): Rhythm {
  const weekday = 'weekday' in cadence ? cadence.weekday : weekdayOf(anchor);
  const plain: Rhythm = { ...usualRhythm(zone), weekday, weekdays: [weekday], date: partsOf(anchor).date, time, minutes };
  switch (cadence.kind) {
    case 'month':
      return { ...plain, every: 'month', nth: cadence.nth };
    case 'month-date':
      return { ...plain, every: 'month', nth: 'date', date: cadence.date };
    case 'days':
      return { ...plain, every: 'custom', unit: 'days', count: cadence.interval };
    case 'weekdays':
      return { ...plain, every: 'custom', count: cadence.interval, weekdays: cadence.weekdays };
    default:
      return cadence.interval > 2 ? { ...plain, every: 'custom', count: cadence.interval } : { ...plain, every: cadence.interval === 1 ? 'week' : 'fortnight' };
  }
}

/**
 * The slot in a new rhythm. Where the days change they are counted from a day that is chosen; without one from the
 * planned page: from its own day, if the new rhythm falls on it, so that of two weeks none is lost, or else from half a
 * week after it. Where only time or length change, the days stay.
 */
export function changedSlot(slot: Slot, rhythm: Rhythm, planned: Day, from: Day | null = null): Slot {
  const cadence = cadenceOf(rhythm);
  const { time, zone, minutes } = rhythm;
  return { cadence, anchor: isSameCadence(cadence, slot.cadence) ? slot.anchor : anchorOf(cadence, planned, from), time, zone, minutes };
}

export function isSameSlot(one: Slot, other: Slot): boolean {
  return isSameCadence(one.cadence, other.cadence) && one.time === other.time && one.minutes === other.minutes && one.zone === other.zone;
}

function anchorOf(cadence: Cadence, planned: Day, from: Day | null): Day {
  if (from !== null) return firstOccurrence(cadence, from);
  const isRare = cadence.kind !== 'weekdays' && cadence.kind !== 'days';
  return firstOccurrence(cadence, fallsOn(cadence, planned) ? planned : addDays(planned, isRare ? restDays + 1 : 1));
}

function fallsOn(cadence: Cadence, day: Day): boolean {
  return firstOccurrence(cadence, day) === day;
}

function isSameCadence(one: Cadence, other: Cadence): boolean {
  const its = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]) => String(value) === String(its.get(name)));
}
