import { plannedPage, type MetaAnswer } from '#core/book.ts';
import { bothAnswered, metaRound } from '#core/questions/meta-round.ts';
import type { MetaRound } from '#core/questions/meta-shape.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { answer, showAnswers } from './answers.ts';
import { openBook } from './open-book.ts';
import { bookToAsk, expectPlanned } from './question-verbs.ts';
import { settle } from './records.ts';
import { Refusal } from './refusal.ts';
import { readRoom } from './room.ts';

export type MetaShown = MetaRound & { mine: MetaAnswer | null; other: MetaAnswer | null; otherAnswered: boolean };

/** The meta question where it has come round, with one's own answer, and the other's once both have answered. */
export async function showMeta(tx: Read, acting: Acting, oneOnOneId: string): Promise<MetaShown | null> {
  const round = metaRound(await openBook(tx, acting, oneOnOneId));
  if (!round) return null;
  const { key } = await readRoom(tx, acting.keys, oneOnOneId);
  return { ...round, ...(await showAnswers(tx, acting.person, key, round.page, 'meta')) };
}

export async function answerMeta(tx: Write, acting: Acting, oneOnOneId: string, page: string, body: MetaAnswer): Promise<void> {
  const book = await bookToAsk(tx, acting, oneOnOneId);
  expectPlanned(book, page);
  if (!metaRound(book)) throw new Refusal('META_NOT_DUE');
  await answer(tx, acting, page, 'meta', body);
}

export async function agreeMeta(tx: Write, acting: Acting, oneOnOneId: string, page: string, change: string): Promise<void> {
  const book = await bookToAsk(tx, acting, oneOnOneId);
  expectPlanned(book, page);
  const planned = plannedPage(book);
  if (!planned || !bothAnswered(planned)) throw new Refusal('META_UNANSWERED');
  if (metaRound(book)?.agreed !== change) await settle(tx, acting, oneOnOneId, { kind: 'meta-agreed', page, change });
}

export async function checkMeta(tx: Write, acting: Acting, oneOnOneId: string, page: string, held: 'yes' | 'partly' | 'no'): Promise<void> {
  const book = await bookToAsk(tx, acting, oneOnOneId);
  expectPlanned(book, page);
  const earlier = metaRound(book)?.earlier;
  if (!earlier) throw new Refusal('META_NOT_DUE');
  if (earlier.held !== held) await settle(tx, acting, oneOnOneId, { kind: 'meta-checked', page, held });
}
