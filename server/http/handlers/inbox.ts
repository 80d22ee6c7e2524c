import { letterOf } from '#server/letters/letter-of.ts';
import { readPerson } from '#server/book/person.ts';
import { readInbox, readUpTo } from '#server/notices/inbox.ts';
import { signedIn } from '../procedures.ts';

const atOnce = 30;

export const inbox = {
  list: signedIn.inbox.list.handler(({ context: { read, acting, parts }, input: { before } }) =>
    read(async (tx) => {
      const { timeZone } = await readPerson(tx, acting.keys, acting.person);
      const found = await readInbox(tx, acting, { before, limit: atOnce });
      return {
        messages: found.map(({ id, madeAt, read: isRead, message }) => ({
          id,
          madeAt: madeAt.toISOString(),
          read: isRead,
          letter: letterOf(message, { origin: parts.origin, timeZone }),
        })),
        next: found.length === atOnce ? (found.at(-1)?.seq ?? null) : null,
        seen: found[0]?.seq ?? null,
        mail: parts.settings.smtpUrl !== null,
      };
    }),
  ),

  read: signedIn.inbox.read.handler(async ({ context: { write, acting }, input: { upTo } }) => {
    await write((tx) => readUpTo(tx, acting, upTo));
    return {};
  }),
};
