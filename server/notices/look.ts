import type { Book } from '#core/book.ts';
import { noticesDue } from '#core/notices/notices-due.ts';
import { keptDays } from '#core/notices/thresholds.ts';
import type { Acting } from '#server/book/acting.ts';
import { openBooks } from '#server/book/open-book.ts';
import { readOwn } from '#server/book/own-words.ts';
import { readPerson } from '#server/book/person.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Parts } from '#server/http/asking.ts';
import type { Work } from '#server/jobs/jobs.ts';
import { say } from '#server/messages/say.ts';
import { readChoices } from './choices.ts';
import { waysFor } from './ways.ts';

const dayMs = 86_400_000;

export type Looking = Pick<Parts, 'reach' | 'keys' | 'shelf' | 'now'> & { settings: Pick<Parts['settings'], 'smtpUrl'> };

/**
 * Looks whether there is something to tell a person, says it, and notes when to look again. Done twice, or by two
 * servers at once, it tells nothing twice: one waits for the other, and what was said has its name.
 */
export function lookWith({ reach, keys, shelf, now, settings }: Looking): Work {
  return (person) =>
    reach.write(person, async (tx) => {
      const row = await tx.selectFrom('looks').select('person_id').where('person_id', '=', person).forUpdate().executeTakeFirst();
      if (!row) return;
      const acting = { person, now: now(), keys, shelf };
      await look(tx, acting, settings.smtpUrl !== null);
    });
}

async function look(tx: Write, acting: Acting, hasMail: boolean): Promise<void> {
  const { person, keys, now } = acting;
  const { timeZone } = await readPerson(tx, keys, person);
  const choices = await readChoices(tx);
  const { due, nextAt } = noticesDue({ books: await realBooks(tx, acting), person, choices, timeZone, now: now.getTime() });
  const waysOf = await waysFor(tx, choices, hasMail);
  const letBe = new Set((await readOwn(tx, acting, 'unheld-let-be')).map(({ id }) => id));
  for (const { notice, once, message, at } of due) {
    // Said on the page meanwhile: do not ask me any more.
    if (message.kind === 'unheld' && letBe.has(message.page)) continue;
    const ways = at === null ? [] : waysOf(notice);
    await say(tx, acting, { message, once, ways, shown: true, ...(at !== null && at > now.getTime() && { at: new Date(at) }) });
  }
  await tx.deleteFrom('messages').where('made_at', '<', new Date(now.getTime() - keptDays * dayMs)).execute();
  await tx.updateTable('looks').set({ look_at: new Date(nextAt) }).where('person_id', '=', person).execute();
}

/** Without the example: nobody is reminded of somebody made up. */
async function realBooks(tx: Read, acting: Acting): Promise<Book[]> {
  const madeUp = new Set((await tx.selectFrom('people').select('id').where('made_up', '=', true).execute()).map(({ id }) => id));
  const books = await openBooks(tx, acting);
  return books.filter(({ manager, report }) => [manager, report].every(({ id }) => id === null || !madeUp.has(id)));
}
