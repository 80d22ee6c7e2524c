import { addDays, dayFrom, partsOf, weekdayOf, type Day } from '#core/day.ts';
import { foldCase, months, weekdays } from '#core/text/calendar-words.ts';

/**
 * The first day of the time somebody means by `2026`, `2026-05`, `2026-05-12`, `march`, `monday`, `today` or
 * `yesterday`: of a month or weekday the latest that has begun. Null where it means none.
 */
export function firstDayMeant(text: string, today: Day): Day | null {
  const word = foldCase(text);
  if (word === 'today') return today;
  if (word === 'yesterday') return addDays(today, -1);
  const [, year, month, date] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(word) ?? [];
  if (year !== undefined) return dayFrom(Number(year), Number(month ?? 1), Number(date ?? 1));
  const named = months.get(word);
  const now = partsOf(today);
  if (named !== undefined) return dayFrom(named > now.month ? now.year - 1 : now.year, named, 1);
  const weekday = weekdays.get(word);
  return weekday === undefined ? null : addDays(today, -((weekdayOf(today) - weekday + 7) % 7));
}
