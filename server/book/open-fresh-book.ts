import { plannedPage, type Book } from '#core/book.ts';
import type { Read } from '#server/database/reach.ts';
import { pageFromDocument } from '#server/documents/page-body.ts';
import type { Acting } from './acting.ts';
import { openBook } from './open-book.ts';
import { found } from './refusal.ts';
import { readRoom } from './room.ts';

/**
 * A whole book, its planned page as its document has it this moment. A kept book follows once the page has been quiet:
 * too late for whoever says something about a line that was written a second ago.
 */
export async function openFreshBook(tx: Read, acting: Acting, id: string): Promise<Book> {
  const book = await openBook(tx, acting, id);
  const planned = plannedPage(book);
  if (!planned) return book;
  const { key } = await readRoom(tx, acting.keys, id);
  const { page } = found(await pageFromDocument(tx, key, planned.id));
  return { ...book, pages: book.pages.map((one) => (one.id === planned.id ? { ...one, page } : one)) };
}
