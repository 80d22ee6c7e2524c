import { longDay } from '#web/words/dates.ts';
import { scheduleWords } from './words.ts';

/** `Monday 21 December to Saturday 2 January 2027`, or the one day it is. */
export function daysAway({ from, to }: { from: string; to: string }, today: string): string {
  return from === to ? longDay(from, today) : scheduleWords('away.days', { from: longDay(from, today), to: longDay(to, today) });
}
