import { otherOf, plannedPage, type Book } from '#core/book.ts';
import { commitments } from '#core/commitments/commitments.ts';
import { factsFor } from '#core/today/facts.ts';
import { noticedIn } from '#core/today/noticed.ts';
import { sharedLines } from '#core/today/shared-lines.ts';
import { openBooks } from '#server/book/open-book.ts';
import { rememberedSignals } from '#server/book/remembered-signals.ts';
import { readToDecide } from '#server/book/show-schedule.ts';
import { unreadIn } from '#server/notices/inbox.ts';
import { signedIn } from '../procedures.ts';

export const today = {
  read: signedIn.today.read.handler(async ({ context: { read, acting } }) => {
    const { books, toDecide, unread } = await read(async (tx) => {
      const opened = await openBooks(tx, acting);
      return { books: opened, toDecide: await readToDecide(tx, acting, opened), unread: await unreadIn(tx, acting) };
    });
    const { person } = acting;
    const now = acting.now.getTime();
    return {
      rows: books.toSorted(nextFirst).map((book) => ({ ...rowOf(book, person, now), ...toDecide(book) })),
      owed: commitments(books, person, now).open.filter(({ mine }) => mine),
      noticed: noticedIn(books.map((book) => ({ oneOnOne: book.id, signals: rememberedSignals(book, now) }))),
      shared: sharedLines(books, person, now),
      unread,
    };
  }),
};

function rowOf(book: Book, person: string, now: number) {
  const planned = plannedPage(book);
  const other = otherOf(book, person);
  return {
    id: book.id,
    relation: book.relation,
    seat: book.manager.id === person ? ('manager' as const) : ('report' as const),
    other: { name: other.name, joined: other.id !== null },
    planned: planned && { id: planned.id, startsAt: new Date(planned.startsAt).toISOString(), minutes: planned.minutes },
    facts: factsFor(book, person, now),
  };
}

/** Where nothing is planned comes last. */
function nextFirst(one: Book, other: Book): number {
  return (plannedPage(one)?.startsAt ?? Infinity) - (plannedPage(other)?.startsAt ?? Infinity) || one.id.localeCompare(other.id);
}
