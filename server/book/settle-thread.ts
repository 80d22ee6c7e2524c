import type { Book } from '#core/book.ts';
import type { Settled } from '#core/record.ts';
import type { Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { openBook } from './open-book.ts';
import { plannedPageId, settle } from './records.ts';
import { found } from './refusal.ts';

/**
 * Settles what `settling` reads out of the book, unless it is so already. Gives the page whose readers are to be told, or
 * null where nothing changed or nobody can have one open.
 */
export async function settleThread(
  tx: Write,
  acting: Acting,
  id: string,
  settling: (book: Book) => Settled | 'done' | null,
): Promise<string | null> {
  const settled = found(settling(await openBook(tx, acting, id)));
  if (settled === 'done') return null;
  await settle(tx, acting, id, settled);
  return plannedPageId(tx, id);
}
