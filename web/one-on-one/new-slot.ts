import { addDays, type Day } from '#core/day.ts';
import type { Cadence, Slot } from '#core/schedule/cadence.ts';
import { firstOccurrence } from '#core/schedule/occurrence.ts';

/** What a sheet asks about when two people meet. */
export type Rhythm = {
  /** `weeks`: further apart than a fortnight, by so many weeks. */
  every: 'week' | 'fortnight' | 'weeks' | 'month';
  weeks: number;
  weekday: number;
  nth: 1 | 2 | 3 | 4 | -1;
  time: string;
  minutes: number;
  zone: string;
};

/** Weekly on Tuesdays at ten for half an hour: early in the week, and shorter than people think they need. */
export function usualRhythm(zone: string): Rhythm {
  return { every: 'week', weeks: 1, weekday: 2, nth: 1, time: '10:00', minutes: 30, zone };
}

/** The slot of a new one-on-one: its first day is the first that fits, from tomorrow on. */
export function newSlot(rhythm: Rhythm, today: Day): Slot {
  const cadence = cadenceOf(rhythm);
  return {
    cadence,
    anchor: firstOccurrence(cadence, addDays(today, 1)),
    time: rhythm.time,
    zone: rhythm.zone,
    minutes: rhythm.minutes,
  };
}

/** How often a rhythm comes round. */
export function cadenceOf({ every, weeks, weekday, nth }: Rhythm): Cadence {
  if (every === 'month') return { kind: 'month', nth, weekday };
  return { kind: 'weeks', interval: every === 'weeks' ? weeks : every === 'week' ? 1 : 2, weekday };
}
