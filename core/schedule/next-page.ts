import type { Day } from '#core/day.ts';
import type { Away } from './away.ts';
import { nextInSeries, type InRhythm, type Series } from './series.ts';
import { instantOf, wallClockAt } from './wall-clock.ts';

/** When a page is: a day and a time on the wall, in a place, and for how long. */
export type When = { day: Day; time: string; zone: string; minutes: number };

/**
 * When the next page is, of one that is held or skipped `now`, and the day of the rhythm it stands for. It begins after
 * that page, which its day alone does not make sure: where the two go on meeting in another time zone, the next day can
 * come before.
 */
export function nextPage(
  series: readonly Series[],
  page: InRhythm & { startsAt: number },
  now: number,
  away: readonly Away[],
): { when: When; standsFor: Day } {
  const todayIn = (zone: string) => wallClockAt(now, zone).day;
  let stood: InRhythm = page;
  for (;;) {
    const { day, slot } = nextInSeries(series, stood, todayIn, away);
    const { time, zone, minutes } = slot;
    if (instantOf(day, time, zone) > page.startsAt) return { when: { day, time, zone, minutes }, standsFor: day };
    stood = { day, standsFor: day };
  }
}
