import { heldPages, otherOf, type Book } from '#core/book.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { checkInChanges } from './check-in-changes.ts';
import { mentioned } from './mentioned.ts';
import { promised } from './promised.ts';
import { pageNow } from './standings.ts';
import type { SinceLine } from './since-shape.ts';

/**
 * What is left of last time, for one of the two: what they owe, what the other mentioned and nobody followed up, what
 * the other owes, and what changed in the other's check-in. A few lines of each at most, in this order. Nothing before
 * a first page was held.
 */
export function sinceLastTime(book: Book, person: string, now: number): SinceLine[] {
  const page = pageNow(book);
  const [last] = heldPages(book);
  if (!page || !last || page === last) return [];
  const today = wallClockAt(now, book.zone).day;
  const other = otherOf(book, person).id;
  return [
    ...promised(book, person, today),
    ...(other === null ? [] : [...mentioned(book, last, page, other), ...promised(book, other, today), ...checkInChanges(book, page, last, other)]),
  ];
}
