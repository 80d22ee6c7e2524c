import { plannedPageId } from '#server/book/records.ts';
import { readPerson } from '#server/book/person.ts';
import type { Parts } from '#server/http/asking.ts';
import { enqueue } from '#server/jobs/jobs.ts';
import { keepAnswer } from './keep-answer.ts';
import { readReply } from './read-reply.ts';

/** A mail that answers an invitation of the calendar: whose it is, the address it is proved to come from, and its calendar part. */
export type AnswerMail = { personId: string; from: string; calendarText: string };

/**
 * Takes in what somebody’s calendar answered by mail. It is shown, and the other is told of it; no meeting is moved
 * by it. Ignored is what does not answer what was sent to them, or answers in another’s name.
 */
export async function answerByMail({ reach, keys, news }: Pick<Parts, 'reach' | 'keys' | 'news'>, mail: AnswerMail): Promise<'kept' | 'ignored'> {
  const from = mail.from.trim().toLowerCase();
  const replies = readReply(mail.calendarText).filter(({ email }) => email === from);
  if (replies.length === 0) return 'ignored';
  const told = await reach.write(mail.personId, async (tx) => {
    const { email } = await readPerson(tx, keys, mail.personId);
    if (email.toLowerCase() !== from) return [];
    const rooms = new Set<string>();
    for (const reply of replies) {
      const room = await keepAnswer(tx, mail.personId, reply);
      if (room !== null) rooms.add(room);
    }
    const pages: (string | null)[] = [];
    for (const room of rooms) {
      await enqueue(tx, 'calendar', room);
      pages.push(await plannedPageId(tx, room));
    }
    return pages;
  });
  for (const page of told) if (page !== null) news.tell('page', page);
  return told.length > 0 ? 'kept' : 'ignored';
}
