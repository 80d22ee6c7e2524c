import type { Book } from '#core/book.ts';
import type { Settled } from '#core/record.ts';
import { joinings, threadIds } from './joined.ts';
import { nameOf } from './naming.ts';
import { threadsOf } from './standings.ts';
import type { Named } from './thread-shape.ts';

type Told = Pick<Book, 'pages' | 'records'>;

/** What is to be settled, `done` where it is so already, or null where the book lacks the bullet. */
type Settling = Settled | 'done' | null;

/**
 * Makes the thread of `bullet` go on from that of `of`. It is said of the bullet the thread began with, so that what was
 * joined to it before stays with it.
 */
export function joining(book: Told, bullet: string, of: string): Settling {
  const idOf = threadIds(book.records);
  const threads = threadsOf(book);
  const [one, other] = [idOf(bullet), idOf(of)];
  if (!threads.has(one) || !threads.has(other)) return null;
  return one === other ? 'done' : { kind: 'thread-joined', bullet: one, of };
}

/** Takes a joining back, or says of a bullet that was only offered that it is another thing. */
export function parting(book: Told, bullet: string): Settling {
  if (!joinings(book.records).has(bullet)) {
    if (!threadsOf(book).has(threadIds(book.records)(bullet))) return null;
    if (book.records.some((record) => record.kind === 'thread-parted' && record.bullet === bullet)) return 'done';
  }
  return { kind: 'thread-parted', bullet };
}

/** Says what kind of blocker a thread is. */
export function naming(book: Told, bullet: string, as: Named['as']): Settling {
  const idOf = threadIds(book.records);
  const standings = threadsOf(book).get(idOf(bullet));
  if (!standings) return null;
  const ids = new Set(standings.map((standing) => standing.bullet.id));
  return nameOf(ids, book.records)?.as === as ? 'done' : { kind: 'blocker-named', bullet, as };
}
