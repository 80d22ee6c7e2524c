import type { OneOnOne } from '#web/api/shapes.ts';
import { clock, weekdayName } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';

type Slot = OneOnOne['slot'];

/** How often and at what time, in words: `Tuesdays 10:00`. */
export function rhythm({ cadence, time }: Pick<Slot, 'cadence' | 'time'>): string {
  const weekday = weekdayName(cadence.weekday);
  if (cadence.kind === 'month') return words('rhythm.month', { nth: String(cadence.nth), weekday, time: clock(time) });
  if (cadence.interval === 1) return words('rhythm.weekly', { weekday: String(cadence.weekday), time: clock(time) });
  return words('rhythm.weeks', { interval: cadence.interval, weekday, time: clock(time) });
}
