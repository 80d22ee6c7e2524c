import type { Bump } from '#web/api/shapes.ts';
import { clock, longDay } from '#web/words/dates.ts';
import { scheduleWords } from './words.ts';

const hour = 60;
const day = 24 * hour;

/** How long before the slot it was said: `2 days ahead`. */
export function noticeWords(minutes: number): string {
  if (minutes < 0) return scheduleWords('notice.after');
  if (minutes >= day) return scheduleWords('notice.days', { days: Math.floor(minutes / day) });
  return scheduleWords('notice.hours', { hours: Math.floor(minutes / hour) });
}

/** What became of a page: who moved, skipped or made up for it, how long ahead, and why. `nameOf` gives null for the reader. */
export function bumpWords(bump: Bump, nameOf: (person: string) => string | null, today: string): string {
  const who = nameOf(bump.by) ?? scheduleWords('bump.you');
  return [saidOf(bump, who, nameOf(bump.by) === null, today), bump.reason].filter(Boolean).join(' · ');
}

function saidOf({ is, away, from, to, notice }: Bump, who: string, isMe: boolean, today: string): string {
  const said = { who, notice: noticeWords(notice) };
  if (is === 'skipped') return away ? scheduleWords(isMe ? 'bump.away.you' : 'bump.away', { who }) : scheduleWords('bump.skipped', said);
  const fromDay = longDay(from.day, today);
  if (is === 'made-up') return scheduleWords('bump.made-up', { day: fromDay, who });
  if (from.day === to?.day) return scheduleWords('bump.moved.time', { ...said, time: clock(from.time) });
  return scheduleWords('bump.moved', { ...said, day: fromDay });
}
