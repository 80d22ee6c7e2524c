import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { readLine } from '#core/capture/read-line.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { addStatus } from '#document/add-status.ts';
import { limits } from '#document/limits.ts';
import type { Acting } from '#server/book/acting.ts';
import { capture } from '#server/book/capture.ts';
import { found, Refusal } from '#server/book/refusal.ts';
import { writeOnPlanned } from '#server/book/write-on-planned.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Parts } from '#server/http/asking.ts';
import type { ReplyTo } from '#server/mail/address-token.ts';
import type { Incoming } from './incoming.ts';
import { NotTaken } from './not-taken.ts';
import { ownWords, replyLines } from './reply-lines.ts';

/** More lines than a person answers with; a mail that has more is something else. */
const mostLines = 20;
const longestLine = 2000;
/** What is read of a mail: much more than fits onto a page would only keep the reader of quotations busy. */
const longestText = 50_000;

/**
 * Puts what somebody answered onto the page they answered about, or, where that is held by now, the one that is planned.
 * The same mail twice adds nothing the second time: its lines have ids that follow from it.
 */
export async function putOnPage(parts: Parts, to: ReplyTo, { text, messageId }: Incoming): Promise<void> {
  const { person } = to;
  const acting: Acting = { person, now: parts.now(), keys: parts.keys, shelf: parts.shelf };
  if (text.length > longestText) throw tooLong();
  const pages = await notTakenOf(
    parts.reach.write(person, async (tx) => {
      const { oneOnOneId, zone } = await roomOf(tx, to);
      return to.answers === 'status' ? [await sendStatus(tx, acting, oneOnOneId, ownWords(text))] : addTopics(tx, acting, { oneOnOneId, zone, messageId }, replyLines(text));
    }),
  );
  for (const { id, written } of pages) if (written) parts.news.tell('document', id);
}

async function roomOf(tx: Read, { pageBegins }: ReplyTo): Promise<{ oneOnOneId: string; zone: string }> {
  const row = await tx
    .selectFrom('pages')
    .select(['one_on_one_id', 'zone'])
    .where(sql<boolean>`id::text like ${`${pageBegins}%`}`)
    .executeTakeFirst();
  const { one_on_one_id, zone } = found(row);
  return { oneOnOneId: one_on_one_id, zone };
}

type Mail = { oneOnOneId: string; zone: string; messageId: string };

async function addTopics(tx: Write, acting: Acting, { oneOnOneId, zone, messageId }: Mail, lines: readonly string[]) {
  if (lines.length === 0) throw nothingSaid();
  if (lines.length > mostLines || lines.some((line) => line.length > longestLine)) throw tooLong();
  const today = wallClockAt(acting.now.getTime(), zone).day;
  const pages = [];
  // Each goes to the top: the last one first, so that they stand as they were written.
  for (const [place, written] of lines.toReversed().entries()) {
    const line = readLine(written, today);
    const kind = line.kind === 'note' ? 'topic' : line.kind;
    pages.push(await capture(tx, acting, oneOnOneId, { ...line, kind, bullet: idOf(`${acting.person} ${messageId} ${lines.length - place} ${written}`) }));
  }
  return pages;
}

function sendStatus(tx: Write, acting: Acting, oneOnOneId: string, words: string) {
  if (words === '') throw nothingSaid();
  return writeOnPlanned(tx, acting, oneOnOneId, ({ document, page }) => {
    const there = page.checkIns[acting.person]?.status ?? '';
    if (there.length + words.length + 1 > limits.line) throw tooLong();
    return addStatus(document, acting.person, words);
  });
}

async function notTakenOf<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'PAGE_FULL') throw new NotTaken(552, 'nothing was changed: the page is full');
    if (error instanceof Refusal && error.code === 'NOT_FOUND') throw new NotTaken(550, 'nothing was changed: there is no page to put this on any more');
    throw error;
  }
}

const tooLong = () => new NotTaken(552, 'nothing was changed: this is too long for a mail; write it on the page');
const nothingSaid = () => new NotTaken(550, 'nothing was changed: there were no words of yours above the quotation');

/** An id that follows from what it is made of (RFC 9562 8, with the bits of a random one). */
function idOf(words: string): string {
  const bytes = createHash('sha256').update(words).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
