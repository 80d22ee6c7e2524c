import { nextInSeries } from '#core/schedule/series.ts';
import type { OneOnOne, ReadPage } from '#web/api/shapes.ts';
import { dayIn } from '#web/words/dates.ts';

/** When the two meet next: a day, and a wall time at the place. */
export type When = { day: string; time: string };

/** The next slot of the rhythm: the same day the server would take. */
export function nextSlot(
  { series, away, planned }: Pick<OneOnOne, 'series' | 'away' | 'planned'>,
  { id, day }: Pick<ReadPage, 'id' | 'day'>,
  now: number,
): When {
  const standsFor = planned?.id === id ? planned.standsFor : null;
  const next = nextInSeries(series, { day, standsFor }, (zone) => dayIn(now, zone), away);
  return { day: next.day, time: next.slot.time };
}
