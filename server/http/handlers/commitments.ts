import { commitments as commitmentsIn } from '#core/commitments/commitments.ts';
import { openBooks } from '#server/book/open-book.ts';
import { settleCommitment } from '#server/book/settle-commitment.ts';
import { signedIn } from '../procedures.ts';

export const commitments = {
  list: signedIn.commitments.list.handler(async ({ context: { read, acting } }) =>
    commitmentsIn(await read((tx) => openBooks(tx, acting)), acting.person, acting.now.getTime()),
  ),

  settle: signedIn.commitments.settle.handler(async ({ context: { write, acting, parts }, input: { id, ...settling } }) => {
    const page = await write((tx) => settleCommitment(tx, acting, id, settling));
    if (page.written) parts.news.tell('document', page.id);
    return { page: page.id };
  }),
};
