import { recapWishes } from '#core/notices/recap-wishes.ts';
import type { Acting } from '#server/book/acting.ts';
import { openBook } from '#server/book/open-book.ts';
import { plannedPageId, settle } from '#server/book/records.ts';
import type { Read } from '#server/database/reach.ts';
import { changeChoices, readChoices } from '#server/notices/choices.ts';
import { signedIn } from '../procedures.ts';

export const choices = {
  read: signedIn.choices.read.handler(async ({ context: { read, parts } }) => ({
    choices: await read((tx) => readChoices(tx)),
    mail: parts.settings.smtpUrl !== null,
  })),

  write: signedIn.choices.write.handler(({ context: { write, acting }, input }) => {
    const change = Object.fromEntries(Object.entries(input).filter(([, given]) => given !== undefined));
    return write((tx) => changeChoices(tx, acting, (choices) => ({ ...choices, ...change })));
  }),

  recap: signedIn.choices.recap.handler(({ context: { read, acting }, input: { id } }) => read((tx) => wishesIn(tx, acting, id))),

  wishRecap: signedIn.choices.wishRecap.handler(async ({ context: { write, acting, parts }, input: { id, wanted } }) => {
    const { wishes, page } = await write(async (tx) => {
      const before = await wishesIn(tx, acting, id);
      if (before.mine !== wanted) await settle(tx, acting, id, { kind: 'recap-outside', wanted });
      return { wishes: { ...before, mine: wanted }, page: await plannedPageId(tx, id) };
    });
    if (page !== null) parts.news.tell('page', page);
    return wishes;
  }),
};

async function wishesIn(tx: Read, acting: Acting, id: string): Promise<{ mine: boolean; other: boolean }> {
  const book = await openBook(tx, acting, id);
  const { manager, report } = recapWishes(book);
  return book.manager.id === acting.person ? { mine: manager, other: report } : { mine: report, other: manager };
}
