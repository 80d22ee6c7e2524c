import { daysBetween } from '#core/day.ts';
import { nearDay, shortDay, shortWeekday } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';

/** A due date as people say it, seen from `today`: `Thu` within the week, `12 Dec` beyond it, `next 1:1`. */
export function dueWords(due: string, today: string): string {
  if (due === 'next') return words('page.due.next');
  const ahead = daysBetween(today, due);
  if (ahead >= 0 && ahead <= 1) return nearDay(due, today) ?? shortWeekday(due);
  return ahead > 1 && ahead < 7 ? shortWeekday(due) : shortDay(due, today);
}

/** Since when a bullet is carried and how often: `from 17 Nov`, and from the second time on `carried twice`. */
export function carriedWords(since: string | null, carried: number, today: string): { from: string | null; times: string | null } {
  return {
    from: since === null ? null : words('page.from', { day: shortDay(since, today) }),
    times: carried < 2 ? null : words('page.carried', { count: carried, meeting: carried + 1 }),
  };
}
