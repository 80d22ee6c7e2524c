import type { CareShown } from '#core/care/care-shape.ts';
import { feedbackOf } from '#core/care/feedback.ts';
import { showCare } from '#core/care/show-care.ts';
import { readStatus, sayPublicly, settleSupport } from '#server/book/care-verbs.ts';
import { openBook } from '#server/book/open-book.ts';
import type { Write } from '#server/database/reach.ts';
import { besideThePage, type Within } from '../beside-the-page.ts';
import { signedIn } from '../procedures.ts';

export const care = {
  read: signedIn.care.read.handler(({ context, input: { id } }) => shown(context, id)),

  settleSupport: signedIn.care.settleSupport.handler(({ context, input: { id, ...said } }) =>
    change(context, id, (tx) => settleSupport(tx, context.acting, id, said)),
  ),

  readStatus: signedIn.care.readStatus.handler(({ context, input: { id, page, status } }) =>
    change(context, id, (tx) => readStatus(tx, context.acting, id, page, status)),
  ),

  publicly: signedIn.care.publicly.handler(({ context, input: { id, bullet, is } }) =>
    change(context, id, (tx) => sayPublicly(tx, context.acting, id, bullet, is)),
  ),

  feedback: signedIn.care.feedback.handler(async ({ context: { read, acting }, input: { id } }) =>
    feedbackOf(await read((tx) => openBook(tx, acting, id))),
  ),
};

/** Carries a verb out, tells whoever has the page open, and shows how things stand after it. */
async function change(within: Within, id: string, verb: (tx: Write) => Promise<void>): Promise<CareShown> {
  await besideThePage(within, id, verb);
  return shown(within, id);
}

async function shown({ read, acting }: Within, id: string): Promise<CareShown> {
  return showCare(await read((tx) => openBook(tx, acting, id)));
}
