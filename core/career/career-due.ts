import { heldPages, plannedPage, type Book, type BookPage } from '#core/book.ts';
import { daysBetween, type Day } from '#core/day.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { careerEveryMeetings, careerEveryWeeks } from './thresholds.ts';

/** When career last came up, and how many whole weeks ago; both null where it never did. */
export type CareerDue = { last: Day | null; weeks: number | null };

/**
 * Whether it is time to ask about career, at `now` (milliseconds since 1970): null where it is not, or where it stands
 * on the page that comes already. See thresholds.ts for how long it rests.
 */
export function careerDue(book: Pick<Book, 'pages' | 'zone'>, now: number): CareerDue | null {
  const planned = plannedPage(book);
  if (planned && hasCareer(planned)) return null;
  const held = heldPages(book);
  const last = held.find(hasCareer)?.day ?? null;
  const since = last === null ? held : held.filter(({ day }) => day > last);
  if (since.length < careerEveryMeetings) return null;
  const rested = last ?? held.at(-1)?.day;
  if (rested === undefined) return null;
  const weeks = Math.floor(daysBetween(rested, wallClockAt(now, book.zone).day) / 7);
  if (weeks < careerEveryWeeks) return null;
  return { last, weeks: last === null ? null : weeks };
}

function hasCareer({ page }: BookPage): boolean {
  return page.sections.some(({ bullets }) => bullets.some(({ kind, text }) => kind === 'career' && text.trim() !== ''));
}
