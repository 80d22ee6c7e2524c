import { browse } from '#core/questions/browse.ts';
import { agreeMeta, answerMeta, checkMeta, showMeta } from '#server/book/meta-verbs.ts';
import { openBook } from '#server/book/open-book.ts';
import { dropOwn, keepOwn, readOwn } from '#server/book/own-words.ts';
import { chooseQuestion, offerQuestion, turnDownQuestion, type Offered } from '#server/book/question-verbs.ts';
import type { Write } from '#server/database/reach.ts';
import { besideThePage, type Within } from '../beside-the-page.ts';
import { signedIn } from '../procedures.ts';

export const questions = {
  offer: signedIn.questions.offer.handler(({ context, input: { id } }) => offer(context, (tx) => offerQuestion(tx, context.acting, id))),

  turnDown: signedIn.questions.turnDown.handler(({ context, input: { id, ...said } }) =>
    offer(context, (tx) => turnDownQuestion(tx, context.acting, id, said)),
  ),

  choose: signedIn.questions.choose.handler(({ context, input: { id, page, question } }) =>
    offer(context, (tx) => chooseQuestion(tx, context.acting, id, page, question)),
  ),

  browse: signedIn.questions.browse.handler(async ({ context: { read, acting }, input: { id, category = null, depth = null, from } }) => {
    const book = await read((tx) => openBook(tx, acting, id));
    const { questions: few, next } = browse(book, acting.now.getTime(), { category, depth }, from);
    return { questions: few.map(({ rewordings, ...question }) => ({ ...question, rewordings: [...rewordings] })), next };
  }),

  own: signedIn.questions.own.handler(async ({ context: { read, acting } }) => {
    const own = await read((tx) => readOwn<{ text: string }>(tx, acting, 'question'));
    return own.map(({ id, body }) => ({ id, text: body.text }));
  }),

  keepOwn: signedIn.questions.keepOwn.handler(async ({ context: { write, acting }, input: { id, text } }) => {
    await write((tx) => keepOwn(tx, acting, 'question', id, { text }));
    return {};
  }),

  dropOwn: signedIn.questions.dropOwn.handler(async ({ context: { write }, input: { id } }) => {
    await write((tx) => dropOwn(tx, 'question', id));
    return {};
  }),

  meta: signedIn.questions.meta.handler(({ context, input: { id } }) => meta(context, id)),

  answerMeta: signedIn.questions.answerMeta.handler(({ context, input: { id, page, ...said } }) =>
    changeMeta(context, id, (tx) => answerMeta(tx, context.acting, id, page, said)),
  ),

  agreeMeta: signedIn.questions.agreeMeta.handler(({ context, input: { id, page, change } }) =>
    changeMeta(context, id, (tx) => agreeMeta(tx, context.acting, id, page, change)),
  ),

  checkMeta: signedIn.questions.checkMeta.handler(({ context, input: { id, page, held } }) =>
    changeMeta(context, id, (tx) => checkMeta(tx, context.acting, id, page, held)),
  ),
};

/** Carries a verb on the offered question out, and tells whoever has the page open where it is another one now. */
async function offer({ write, parts }: Within, verb: (tx: Write) => Promise<Offered>) {
  const { offer: next, changed } = await write(verb);
  if (changed) parts.news.tell('page', changed);
  return { offer: next };
}

async function changeMeta(within: Within, id: string, verb: (tx: Write) => Promise<void>) {
  await besideThePage(within, id, verb);
  return meta(within, id);
}

async function meta({ read, acting }: Within, id: string) {
  return { round: await read((tx) => showMeta(tx, acting, id)) };
}
