import { sql } from 'kysely';
import { otherOf, type Book } from '#core/book.ts';
import { isRead, statusReadOf } from '#core/care/status.ts';
import type { SupportOutcome } from '#core/care/support-shape.ts';
import { maySettle, supportOf } from '#core/care/support.ts';
import { changes, winsOf } from '#core/care/wins.ts';
import type { Publicly } from '#core/care/wins-shape.ts';
import type { Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { openBook } from './open-book.ts';
import { settle } from './records.ts';
import { found, Refusal } from './refusal.ts';

/** Says what became of support that was asked for on a page. */
export async function settleSupport(
  tx: Write,
  acting: Acting,
  oneOnOneId: string,
  said: { page: string; person: string; outcome: SupportOutcome; line: string },
): Promise<void> {
  const book = await bookToSettle(tx, acting, oneOnOneId);
  const { settled, pages } = found(supportOf(book).find((ask) => ask.person === said.person && ask.pages.includes(said.page)));
  if (!maySettle(book, acting.person, said)) throw new Refusal('SUPPORT_NOT_YOURS');
  if (settled?.outcome === said.outcome && settled.line === said.line) return;
  await settle(tx, acting, oneOnOneId, { kind: 'support', ...said, page: pages[0] ?? said.page });
}

/** Remembers that the other's status was read, in the words that were read. */
export async function readStatus(tx: Write, acting: Acting, oneOnOneId: string, page: string, status: string): Promise<void> {
  const book = await bookToSettle(tx, acting, oneOnOneId);
  found(book.pages.find(({ id }) => id === page));
  const author = otherOf(book, acting.person).id;
  // An empty seat sent nothing.
  if (author === null || isRead(status, statusReadOf(book, page, author))) return;
  await settle(tx, acting, oneOnOneId, { kind: 'status-read', page, status });
}

/** Says of a win whether it is to be said publicly. */
export async function sayPublicly(tx: Write, acting: Acting, oneOnOneId: string, bullet: string, is: Publicly['is']): Promise<void> {
  const book = await bookToSettle(tx, acting, oneOnOneId);
  const { publicly } = found(winsOf(book).find((win) => win.bullet === bullet));
  if (!changes(publicly ?? undefined, { is })) return;
  await settle(tx, acting, oneOnOneId, { kind: 'publicly', bullet, is });
}

/** The book as it stands, one verb of care after the other: what was said already is not said again. */
async function bookToSettle(tx: Write, acting: Acting, oneOnOneId: string): Promise<Book> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`care/${oneOnOneId}`}, 0))`.execute(tx);
  return openBook(tx, acting, oneOnOneId);
}
