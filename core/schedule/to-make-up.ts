import { plannedPage, type Book, type BookPage } from '#core/book.ts';

/**
 * The skipped page that can still be made up for: the last one, until that is done or let go, the planned page is moved
 * by hand, or its time has come.
 */
export function toMakeUp(book: Pick<Book, 'pages' | 'records'>, now: number): BookPage | null {
  const planned = plannedPage(book);
  const last = book.pages.find(({ state }) => state !== 'planned');
  if (!planned || last?.state !== 'skipped' || planned.startsAt <= now) return null;
  const isSettled = book.records.some((record) => {
    if (record.kind === 'made-up' || record.kind === 'make-up-let-go') return record.instead === last.id;
    return record.kind === 'moved' && record.page === planned.id;
  });
  return isSettled ? null : last;
}
