import { overviewOf } from '#core/overview/overview.ts';
import { openBooks } from '#server/book/open-book.ts';
import { signedIn } from '../procedures.ts';

export const overview = {
  read: signedIn.overview.read.handler(({ context: { read, acting } }) =>
    read(async (tx) => overviewOf(await openBooks(tx, acting), acting.person, acting.now.getTime())),
  ),
};
