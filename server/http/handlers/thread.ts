import type { Book } from '#core/book.ts';
import type { Settled } from '#core/record.ts';
import { agesOn } from '#core/thread/ages.ts';
import { joinOffers } from '#core/thread/join-offers.ts';
import { lingering } from '#core/thread/lingering.ts';
import { joining, naming, parting } from '#core/thread/settling.ts';
import { sinceLastTime } from '#core/thread/since-last-time.ts';
import { threadOf } from '#core/thread/thread.ts';
import { openBook } from '#server/book/open-book.ts';
import { found } from '#server/book/refusal.ts';
import { settleThread } from '#server/book/settle-thread.ts';
import type { Within } from '../beside-the-page.ts';
import { signedIn } from '../procedures.ts';

export const thread = {
  read: signedIn.thread.read.handler(async ({ context: { read, acting }, input: { id, bullet } }) =>
    found(threadOf(await read((tx) => openBook(tx, acting, id)), bullet)),
  ),

  onPage: signedIn.thread.onPage.handler(async ({ context: { read, acting }, input: { id, page } }) =>
    agesOn(await read((tx) => openBook(tx, acting, id)), page),
  ),

  sinceLastTime: signedIn.thread.sinceLastTime.handler(async ({ context: { read, acting }, input: { id } }) =>
    sinceLastTime(await read((tx) => openBook(tx, acting, id)), acting.person, acting.now.getTime()),
  ),

  lingering: signedIn.thread.lingering.handler(async ({ context: { read, acting }, input: { id } }) => {
    const book = await read((tx) => openBook(tx, acting, id));
    return { blockers: lingering(book), offers: joinOffers(book) };
  }),

  join: signedIn.thread.join.handler(({ context, input: { id, bullet, of } }) => settling(context, id, (book) => joining(book, bullet, of))),

  part: signedIn.thread.part.handler(({ context, input: { id, bullet } }) => settling(context, id, (book) => parting(book, bullet))),

  nameBlocker: signedIn.thread.nameBlocker.handler(({ context, input: { id, bullet, as } }) =>
    settling(context, id, (book) => naming(book, bullet, as)),
  ),
};

async function settling({ write, acting, parts }: Within, id: string, read: (book: Book) => Settled | 'done' | null): Promise<Record<string, never>> {
  const page = await write((tx) => settleThread(tx, acting, id, read));
  if (page) parts.news.tell('page', page);
  return {};
}
