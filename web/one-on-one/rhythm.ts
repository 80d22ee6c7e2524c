import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { placeOf } from '#web/words/zones.ts';
import { clock, clockIn, weekdayName } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';

type Slot = OneOnOne['slot'];

/** How often and at what time, in words: `Tuesdays 10:00`. */
export function rhythm({ cadence, time }: Pick<Slot, 'cadence' | 'time'>): string {
  const weekday = weekdayName(cadence.weekday);
  if (cadence.kind === 'month') return words('rhythm.month', { nth: String(cadence.nth), weekday, time: clock(time) });
  if (cadence.interval === 1) return words('rhythm.weekly', { weekday: String(cadence.weekday), time: clock(time) });
  return words('rhythm.weeks', { interval: cadence.interval, weekday, time: clock(time) });
}

/** The same, and in the reader's own time too where that differs: `Tuesdays 10:00 London · 11:00 for you`. */
export function rhythmFor({ slot, planned }: Pick<OneOnOne, 'slot' | 'planned'>, me: Me): string {
  const said = rhythm(slot);
  if (!planned) return said;
  const yours = clockIn(planned.startsAt, me.timeZone);
  if (clockIn(planned.startsAt, planned.zone) === yours) return said;
  return words('rhythm.two-places', { rhythm: said, zone: placeOf(slot.zone), yours });
}
