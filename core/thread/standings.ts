import { plannedPage, type Book, type BookPage } from '#core/book.ts';
import { isOpen } from '#core/carry.ts';
import type { Bullet } from '#core/page.ts';
import { threadIds } from './joined.ts';

/** A bullet as it stood on a page. */
export type Standing = { on: BookPage; section: string; bullet: Bullet };

type Told = Pick<Book, 'pages' | 'records'>;
type Threads = ReadonlyMap<string, readonly Standing[]>;

/** Remembered for as long as a book is. It never changes, so this is still a function of it: much is read out of threads. */
const known = new WeakMap<Told, Threads>();

/**
 * All threads of a book: by the id of the thread, where its bullets stood, oldest page first. The order of sections and
 * bullets on a page is of no matter. Lines without words stood nowhere.
 */
export function threadsOf(book: Told): Threads {
  const threads = known.get(book) ?? readThreads(book);
  known.set(book, threads);
  return threads;
}

function readThreads(book: Told): Threads {
  const idOf = threadIds(book.records);
  const threads = new Map<string, Standing[]>();
  for (const on of book.pages.toReversed()) {
    for (const standing of standingsOn(on)) {
      const id = idOf(standing.bullet.id);
      const before = threads.get(id);
      if (before) before.push(standing);
      else threads.set(id, [standing]);
    }
  }
  return threads;
}

/** What stands on a page, in the order of ids. */
export function standingsOn(on: BookPage): Standing[] {
  return on.page.sections
    .flatMap(({ title, bullets }) => bullets.map((bullet) => ({ on, section: title, bullet })))
    .filter(({ bullet }) => bullet.text.trim() !== '')
    .toSorted((one, other) => (one.bullet.id < other.bullet.id ? -1 : 1));
}

/** How many meetings it has waited: held pages it was left open on. Two lines of one thread on a page waited once. */
export function meetingsWaited(standings: readonly Standing[]): number {
  return new Set(standings.filter(({ on, bullet }) => on.state === 'held' && isOpen(bullet)).map(({ on }) => on.id)).size;
}

/** The page the two are at: the planned one, or the newest where none is planned. */
export function pageNow(book: Pick<Book, 'pages'>): BookPage | null {
  return plannedPage(book) ?? book.pages[0] ?? null;
}

/** What stands on the last page of the thread: one bullet, or several that were joined. */
export function lastOf(standings: readonly Standing[]): Standing[] {
  const last = standings.at(-1)?.on.id;
  return standings.filter(({ on }) => on.id === last);
}
