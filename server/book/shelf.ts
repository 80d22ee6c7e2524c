import type { Answers, BookPage } from '#core/book.ts';
import type { RoomRecord } from '#core/record.ts';
import type { Book } from '#core/book.ts';

/** Where a book stood when it was opened: it is good for as long as the database says the same. */
export type Position = { pages: string; answers: string; records: number };

/** A book as one person sees it, opened, with what is needed to open only what has changed since. */
export type OpenedBook = {
  position: Position;
  book: Book;
  /** Pages by id, each with the version of its stored body and how many rows of its log there were. */
  pages: Map<string, { version: string; page: BookPage['page'] }>;
  answers: Map<string, Answers>;
  records: RoomRecord[];
  /** Bytes of what was opened, as stored. */
  weight: number;
};

/**
 * Opened books, kept in memory so that nobody waits for two hundred seals twice. What stands here was opened for one
 * person, within their reach, and is only ever given to that person; the least recently used goes first.
 */
export type Shelf = {
  find(person: string, oneOnOne: string): OpenedBook | undefined;
  put(person: string, oneOnOne: string, opened: OpenedBook): void;
  drop(person: string, oneOnOne: string): void;
};

// A book of 260 pages weighs about 1.3 MB as stored, and some three times that in memory.
const mostBytes = 96_000_000;

/** An empty shelf, holding at most `most` stored bytes. */
export function openShelf(most: number = mostBytes): Shelf {
  const books = new Map<string, OpenedBook>();
  let held = 0;
  const take = (place: string) => {
    const opened = books.get(place);
    if (!opened) return undefined;
    books.delete(place);
    held -= opened.weight;
    return opened;
  };
  const lay = (place: string, opened: OpenedBook) => {
    books.set(place, opened);
    held += opened.weight;
  };
  return {
    find(person, oneOnOne) {
      const place = `${person}/${oneOnOne}`;
      const opened = take(place);
      if (opened) lay(place, opened);
      return opened;
    },
    drop: (person, oneOnOne) => void take(`${person}/${oneOnOne}`),
    put(person, oneOnOne, opened) {
      const place = `${person}/${oneOnOne}`;
      take(place);
      lay(place, opened);
      for (const oldest of books.keys()) {
        if (held <= most || books.size === 1) break;
        take(oldest);
      }
    },
  };
}
