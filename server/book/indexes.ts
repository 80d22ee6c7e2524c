import { sql } from 'kysely';
import type { Book } from '#core/book.ts';
import { indexBook, indexNotes, type Index } from '#core/search/book-index.ts';
import type { Read } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { openBooks } from './open-book.ts';
import { readNotes } from './private-notes.ts';

/**
 * Indexes of opened books. A book stays the same object for as long as nothing in it moved, and is one person's; when
 * it goes, its index goes with it.
 */
const ofBooks = new WeakMap<Book, Index>();
const ofNotes = new WeakMap<Book, { position: string; index: Index }>();

/** The indexes of all one's own books and private notes. */
export async function openIndexes(tx: Read, acting: Acting): Promise<Index[]> {
  const books = await openBooks(tx, acting);
  const notes = await openNotes(tx, acting, books);
  return [...books.map(indexOf), ...notes];
}

function indexOf(book: Book): Index {
  const index = ofBooks.get(book) ?? indexBook(book);
  ofBooks.set(book, index);
  return index;
}

/** One's own notes are opened again only where one of them was written since. */
async function openNotes(tx: Read, acting: Acting, books: readonly Book[]): Promise<Index[]> {
  const positions = await notePositions(tx);
  const written = books.filter(({ id }) => positions.has(id));
  const isStale = (book: Book) => ofNotes.get(book)?.position !== positions.get(book.id);
  const notes = written.some(isStale) ? await readNotes(tx, acting) : [];
  return written.map((book) => {
    const known = ofNotes.get(book);
    if (known && !isStale(book)) return known.index;
    const index = indexNotes(book, acting.person, notes);
    ofNotes.set(book, { position: positions.get(book.id) ?? '', index });
    return index;
  });
}

async function notePositions(tx: Read): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('private_notes')
    .select('one_on_one_id')
    .select(sql<string>`count(*) || '/' || sum(version)`.as('position'))
    .groupBy('one_on_one_id')
    .execute();
  return new Map(rows.map(({ one_on_one_id, position }) => [one_on_one_id, position]));
}
