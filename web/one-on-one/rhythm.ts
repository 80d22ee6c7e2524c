import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { placeOf } from '#web/words/zones.ts';
import { clock, clockIn, weekdayName } from '#web/words/dates.ts';
import { listed } from '#web/words/lists.ts';
import { words } from '#web/words/words.ts';

type Slot = OneOnOne['slot'];

const minuteMs = 60_000;

/** How often and at what time, in words: `Tuesdays 10:00`. */
export function rhythm({ cadence, time }: Pick<Slot, 'cadence' | 'time'>): string {
  const at = { time: clock(time) };
  switch (cadence.kind) {
    case 'weeks':
      if (cadence.interval === 1) return words('rhythm.weekly', { weekday: String(cadence.weekday), ...at });
      return words('rhythm.weeks', { interval: cadence.interval, weekday: weekdayName(cadence.weekday), ...at });
    case 'weekdays':
      return words('rhythm.weekdays', { interval: cadence.interval, weekdays: listed(cadence.weekdays.map(weekdayName)), ...at });
    case 'days':
      return words('rhythm.days', { interval: cadence.interval, ...at });
    case 'month':
      return words('rhythm.month', { nth: String(cadence.nth), weekday: weekdayName(cadence.weekday), ...at });
    default:
      return words('rhythm.month-date', { date: cadence.date, ...at });
  }
}

/** The same, and in the reader's own time too where that differs: `Tuesdays 10:00 London · 11:00 for you`. */
export function rhythmFor({ slot, planned }: Pick<OneOnOne, 'slot' | 'planned'>, me: Me): string {
  const said = rhythm(slot);
  if (!planned) return said;
  // The page may be moved to another time; the rhythm's is so much earlier or later.
  const startsAt = Date.parse(planned.startsAt);
  const usual = startsAt + (minutesOf(slot.time) - minutesOf(timeIn(startsAt, slot.zone))) * minuteMs;
  return inBothPlaces(said, usual, slot.zone, me);
}

/** When the planned page begins, where that is not the time of the rhythm: `this time 14:00`. */
export function thisTimeFor({ slot, planned }: Pick<OneOnOne, 'slot' | 'planned'>, me: Me): string | null {
  if (!planned || planned.time === slot.time) return null;
  const said = words('one-on-one.this-time', { time: clock(planned.time) });
  return inBothPlaces(said, Date.parse(planned.startsAt), planned.zone, me);
}

function inBothPlaces(said: string, instant: number, zone: string, me: Me): string {
  const yours = clockIn(instant, me.timeZone);
  if (clockIn(instant, zone) === yours) return said;
  return words('rhythm.two-places', { rhythm: said, zone: placeOf(zone), yours });
}

/** The wall time `HH:mm` at an instant in a zone. */
function timeIn(instant: number, zone: string): string {
  // Sweden writes times as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(instant);
}

/** Minutes since midnight of a wall time `HH:mm`. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
