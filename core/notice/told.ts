import { heldPages, plannedPage, type Book, type BookPage } from '#core/book.ts';
import { addDays, type Day } from '#core/day.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { seenByBoth } from './seen-by-both.ts';
import { windowDays } from './thresholds.ts';

/** What signals are drawn from: a book as both see it, and its recent pages that say something. */
export type Told = {
  book: Book;
  today: Day;
  planned: BookPage | null;
  /** Held, not blank, within `windowDays`, newest first. Pages from older notes among them. */
  pages: BookPage[];
  /** The same without pages from older notes: there, what is missing may just not have been written down. */
  own: BookPage[];
};

export function tell(given: Book, now: number): Told {
  const book = seenByBoth(given);
  const today = wallClockAt(now, book.zone).day;
  const from = addDays(today, -windowDays);
  const pages = heldPages(book).filter((page) => page.day >= from && !isBlankPage(page));
  return { book, today, planned: plannedPage(book), pages, own: pages.filter(({ imported }) => !imported) };
}

/** Whether nobody wrote or answered anything. */
export function isBlankPage({ page, answers }: BookPage): boolean {
  const texts = [
    ...page.sections.flatMap(({ bullets }) => bullets.map(({ text }) => text)),
    ...Object.values(page.checkIns).flatMap((checkIn) => Object.values(checkIn)),
    ...Object.values(page.recap),
  ];
  const answered = [answers.checkIn, answers.reflection, answers.meta].some((given) => Object.keys(given).length > 0);
  return !answered && texts.every((text) => text.trim() === '');
}
