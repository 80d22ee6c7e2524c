import type { Day } from '#core/day.ts';
import type { Cadence, Slot } from './cadence.ts';
import { instantOf } from './wall-clock.ts';

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * A slot as a recurrence rule (RFC 5545, 3.3.10), without its name. `last` is the last day of the series, null where it
 * goes on. The rule counts from DTSTART, which is the anchor of the slot, and the first day that the rule falls on.
 */
export function rruleOf({ cadence, time, zone }: Slot, last: Day | null): string {
  // UNTIL is an instant, the last one of the series itself: 3.3.10 wants UTC wherever DTSTART has a time zone.
  const until = last === null ? [] : [`UNTIL=${inUtc(instantOf(last, time, zone))}`];
  return [...partsOf(cadence), 'WKST=MO', ...until].join(';');
}

function partsOf(cadence: Cadence): string[] {
  switch (cadence.kind) {
    case 'weeks':
      return ['FREQ=WEEKLY', `INTERVAL=${cadence.interval}`, `BYDAY=${nameOf(cadence.weekday)}`];
    case 'weekdays':
      return ['FREQ=WEEKLY', `INTERVAL=${cadence.interval}`, `BYDAY=${cadence.weekdays.map(nameOf).join(',')}`];
    case 'days':
      return ['FREQ=DAILY', `INTERVAL=${cadence.interval}`];
    case 'month':
      return ['FREQ=MONTHLY', `BYDAY=${cadence.nth}${nameOf(cadence.weekday)}`];
    default:
      return ['FREQ=MONTHLY', ...byDate(cadence.date)];
  }
}

/** A month that is too short has its last day: of the dates from the 28th on, the last there is. */
function byDate(date: number): string[] {
  if (date === 31) return ['BYMONTHDAY=-1'];
  if (date <= 28) return [`BYMONTHDAY=${date}`];
  return [`BYMONTHDAY=${Array.from({ length: date - 27 }, (_, index) => 28 + index).join(',')}`, 'BYSETPOS=-1'];
}

function nameOf(weekday: number): string {
  return weekdayNames[weekday - 1] ?? '';
}

/** `20261201T093000Z`. */
function inUtc(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}
