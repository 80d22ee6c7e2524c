import { longDay, shortDay } from '#web/words/dates.ts';
import { scheduleWords } from './words.ts';

/** `21 Dec to 2 Jan 2027`, or the one day it is, with its weekday. */
export function daysAway({ from, to }: { from: string; to: string }, today: string): string {
  return from === to ? longDay(from, today) : scheduleWords('away.days', { from: shortDay(from, today), to: shortDay(to, today) });
}
