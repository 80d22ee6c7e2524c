import type { Book } from '#core/book.ts';
import { threadIds } from './joined.ts';
import { standingsOn, threadsOf } from './standings.ts';
import type { Age } from './thread-shape.ts';

/**
 * What stands beside the bullets of a page: since when they are open, the how-manieth meeting it is for them, and how far
 * they went on from there. Counted from the pages of the book. Bullets that stood on this page alone are left out.
 */
export function agesOn(book: Pick<Book, 'pages' | 'records'>, pageId: string): Age[] {
  const on = book.pages.find(({ id }) => id === pageId);
  if (!on) return [];
  const idOf = threadIds(book.records);
  const threads = threadsOf(book);
  return standingsOn(on).flatMap(({ bullet }) => {
    const pages = [...new Set(threads.get(idOf(bullet.id))?.map((standing) => standing.on))];
    if (pages.length < 2) return [];
    const here = pages.indexOf(on);
    const before = pages.slice(0, here).filter(({ state }) => state === 'held').length;
    const [first, last] = [pages[0], pages.at(-1)];
    const from = here > 0 ? (first?.day ?? null) : null;
    return [{ bullet: bullet.id, from, meeting: before + 1, until: last === on ? null : (last?.day ?? null) }];
  });
}
