import { plannedPage, type Book } from '#core/book.ts';
import { fewestPages } from './thresholds.ts';
import { tell } from './told.ts';

/**
 * Whether the next page is the one on which the two may want to look at the trends together: the first of its month,
 * once there is something to look at. Once a month, since practice.md, N5, says so; nothing has to be remembered for it.
 */
export function isTimeToLook(book: Book, now: number): boolean {
  const planned = plannedPage(book);
  if (!planned || tell(book, now).pages.length < fewestPages) return false;
  return !book.pages.some(({ state, day }) => state === 'held' && day.slice(0, 7) === planned.day.slice(0, 7));
}
