import { isTimeToLook } from '#core/notice/look-together.ts';
import { namesOf } from '#core/notice/names.ts';
import { trendsOf } from '#core/notice/trends.ts';
import { varietyOf } from '#core/notice/variety.ts';
import { openBook } from '#server/book/open-book.ts';
import { rememberedSignals } from '#server/book/remembered-signals.ts';
import { signedIn } from '../procedures.ts';

export const trends = {
  read: signedIn.trends.read.handler(async ({ context: { read, acting }, input: { id, period } }) => {
    const book = await read((tx) => openBook(tx, acting, id));
    const now = acting.now.getTime();
    const { relation, manager, report } = book;
    return {
      relation,
      manager,
      report,
      trends: trendsOf(book, period, now),
      signals: rememberedSignals(book, now),
      names: namesOf(book, now),
      variety: varietyOf(book, now),
      look: isTimeToLook(book, now),
    };
  }),
};
