import { plannedPage, type Book, type BookPage } from '#core/book.ts';
import type { Day } from '#core/day.ts';
import type { Bullet } from '#core/page.ts';

/**
 * The day a bullet on this page is due; null where it has no due date. `next` means the page after the one it was said
 * on, however often it was carried since; said on the page that comes next, before the two meet, it means that page.
 */
export function dueDay(book: Pick<Book, 'pages'>, page: BookPage, { id, due }: Pick<Bullet, 'id' | 'due'>): Day | null {
  if (due !== 'next') return due;
  // Newest first: where the pages it stood on with `next` begin, and the page after that.
  const past = book.pages.filter(({ state, startsAt }) => state !== 'skipped' && startsAt <= page.startsAt);
  let saidAt = 0;
  while (saysNext(past[saidAt + 1], id)) saidAt++;
  const meant = saidAt > 0 ? past[saidAt - 1] : page.state === 'planned' ? page : plannedPage(book);
  return meant?.day ?? null;
}

function saysNext(page: BookPage | undefined, id: string): boolean {
  return page?.page.sections.some(({ bullets }) => bullets.some((bullet) => bullet.id === id && bullet.due === 'next')) ?? false;
}
