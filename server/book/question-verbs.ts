import { sql } from 'kysely';
import { plannedPage, type Book } from '#core/book.ts';
import type { Offer } from '#core/questions/question-shape.ts';
import { nextOffer, offered, questionOf } from '#core/questions/offer.ts';
import { neverAgain, questionRecords } from '#core/questions/records.ts';
import type { Settled } from '#core/record.ts';
import type { Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { openBook } from './open-book.ts';
import { settle } from './records.ts';
import { found, Refusal } from './refusal.ts';

type Said = Extract<Settled, { kind: 'question' }>;

/** What is offered after a verb, and the page on which something changed for the other; null where nothing did. */
export type Offered = { offer: Offer | null; changed: string | null };

/** The question that stands on the planned page; where there was none yet, the next one, remembered for both. */
export async function offerQuestion(tx: Write, acting: Acting, oneOnOneId: string): Promise<Offered> {
  const book = await bookToAsk(tx, acting, oneOnOneId);
  return keepOffer(tx, acting, book, []);
}

/** Passes over the question that stands there. One that stands there no more was passed over by the other: nothing changes. */
export async function turnDownQuestion(tx: Write, acting: Acting, oneOnOneId: string, said: Omit<Said, 'kind'>): Promise<Offered> {
  const book = await bookToAsk(tx, acting, oneOnOneId);
  expectPlanned(book, said.page);
  found(questionOf(said.question));
  const stands = offered(book, acting.now.getTime())?.question.id === said.question;
  const isNew = said.how === 'never' ? !neverAgain(questionRecords(book)).has(said.question) : stands;
  return keepOffer(tx, acting, book, isNew ? [{ kind: 'question', ...said }] : []);
}

/** Offers the one that was chosen. */
export async function chooseQuestion(tx: Write, acting: Acting, oneOnOneId: string, page: string, question: string): Promise<Offered> {
  const book = await bookToAsk(tx, acting, oneOnOneId);
  expectPlanned(book, page);
  found(questionOf(question));
  const stands = offered(book, acting.now.getTime())?.question.id === question;
  return keepOffer(tx, acting, book, stands ? [] : [{ kind: 'question', page, question, how: 'offered' }]);
}

/** Keeps what was said, and the question that is offered after it, where that is another one. */
async function keepOffer(tx: Write, acting: Acting, book: Book, said: readonly Said[]): Promise<Offered> {
  const now = acting.now.getTime();
  const after = { ...book, records: [...book.records] };
  for (const one of said) after.records.push(await settle(tx, acting, book.id, one));
  const page = plannedPage(book)?.id ?? null;
  const stands = offered(after, now);
  if (stands) return { offer: stands, changed: said.length > 0 ? page : null };
  const next = nextOffer(after, now);
  if (next) await settle(tx, acting, book.id, { kind: 'question', page: next.page, question: next.question.id, how: 'offered' });
  return { offer: next, changed: said.length > 0 || next !== null ? page : null };
}

export function expectPlanned(book: Book, page: string): void {
  found(book.pages.find(({ id }) => id === page));
  if (plannedPage(book)?.id !== page) throw new Refusal('PAGE_HELD');
}

/** The book as it stands, one verb on questions after the other: both who open a page at once are offered one question. */
export async function bookToAsk(tx: Write, acting: Acting, oneOnOneId: string): Promise<Book> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`question/${oneOnOneId}`}, 0))`.execute(tx);
  return openBook(tx, acting, oneOnOneId);
}
