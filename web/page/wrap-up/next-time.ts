import { nextMeeting } from '#core/schedule/occurrence.ts';
import type { OneOnOne, ReadPage } from '#web/api/shapes.ts';
import { dayIn } from '#web/words/dates.ts';

/** When the two meet next: a day, and a wall time at the place. */
export type When = { day: string; time: string };

/** The next slot of the rhythm: the same day the server would take. */
export function nextSlot({ slot }: Pick<OneOnOne, 'slot'>, { day }: Pick<ReadPage, 'day'>, now: number): When {
  return { day: nextMeeting(slot, day, dayIn(now, slot.zone)), time: slot.time };
}
