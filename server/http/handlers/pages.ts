import { amendPage, finishAmendment } from '#server/book/amend.ts';
import { answer, showAnswers } from '#server/book/answers.ts';
import { closePage } from '#server/book/close.ts';
import { pageRow, readMeeting } from '#server/book/meeting.ts';
import { beginTalk, movePage } from '#server/book/page-verbs.ts';
import { showBook, showPage } from '#server/book/read-page.ts';
import { skipPage } from '#server/book/skip.ts';
import { readRoom } from '#server/book/room.ts';
import { signedIn } from '../procedures.ts';

export const pages = {
  book: signedIn.pages.book.handler(({ context: { read, acting }, input: { id, before, limit } }) =>
    read((tx) => showBook(tx, acting, id, before, limit)),
  ),

  read: signedIn.pages.read.handler(({ context: { read, acting }, input }) => read((tx) => showPage(tx, acting, input.id))),

  begin: signedIn.pages.begin.handler(async ({ context: { write, acting, parts }, input: { id } }) => {
    const meeting = await write(async (tx) => {
      await beginTalk(tx, acting, id);
      return readMeeting(tx, id);
    });
    parts.news.tell('page', id);
    return meeting;
  }),

  move: signedIn.pages.move.handler(async ({ context: { write, acting, parts }, input: { id, ...when } }) => {
    const meeting = await write(async (tx) => {
      await movePage(tx, acting, id, when);
      return readMeeting(tx, id);
    });
    parts.news.tell('page', id);
    return meeting;
  }),

  skip: signedIn.pages.skip.handler(async ({ context: { write, acting, parts }, input: { id, reason } }) => {
    const skipped = await write((tx) => skipPage(tx, acting, id, reason));
    parts.news.tell('page', id);
    return skipped;
  }),

  answerCheckIn: signedIn.pages.answerCheckIn.handler(async ({ context: { write, acting, parts }, input: { id, ...body } }) => {
    const answers = await write(async (tx) => {
      await answer(tx, acting, id, 'check-in', body);
      const { key } = await readRoom(tx, acting.keys, (await pageRow(tx, id)).one_on_one_id);
      return showAnswers(tx, acting.person, key, id, 'check-in');
    });
    parts.news.tell('page', id);
    return answers;
  }),

  reflect: signedIn.pages.reflect.handler(async ({ context: { write, acting, parts }, input: { id, ...body } }) => {
    const answers = await write(async (tx) => {
      await answer(tx, acting, id, 'reflection', body);
      const { key } = await readRoom(tx, acting.keys, (await pageRow(tx, id)).one_on_one_id);
      return showAnswers(tx, acting.person, key, id, 'reflection');
    });
    parts.news.tell('page', id);
    return answers;
  }),

  close: signedIn.pages.close.handler(async ({ context: { write, acting, parts }, input }) => {
    const closed = await write((tx) => closePage(tx, acting, input.id, input.next));
    parts.news.tell('page', closed.held);
    return closed;
  }),

  amend: signedIn.pages.amend.handler(async ({ context: { write, acting, parts }, input: { id } }) => {
    const meeting = await write(async (tx) => {
      await amendPage(tx, acting, id);
      return readMeeting(tx, id);
    });
    parts.news.tell('page', id);
    return meeting;
  }),

  finishAmendment: signedIn.pages.finishAmendment.handler(async ({ context: { write, acting, parts }, input: { id } }) => {
    const { meeting, planned } = await write(async (tx) => {
      const added = await finishAmendment(tx, acting, id);
      return { meeting: await readMeeting(tx, id), planned: added };
    });
    parts.news.tell('page', id);
    if (planned) parts.news.tell('document', planned);
    return meeting;
  }),
};
