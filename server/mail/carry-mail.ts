import type { Message } from '#core/messages/message.ts';
import type { Person } from '#server/book/person.ts';
import type { Parts } from '#server/http/asking.ts';
import type { Carry } from '#server/messages/deliver.ts';
import { readChoices } from '#server/notices/choices.ts';
import { addressTokens } from './address-token.ts';
import { mailOf } from './mail-of.ts';
import { noticeOf } from './notice-of.ts';

type Mailing = Pick<Parts, 'reach' | 'mailer' | 'keys' | 'origin' | 'now'> & { settings: Pick<Parts['settings'], 'inbound'> };

/** Carries messages by mail, where a mail server is set. */
export function carryMailWith({ reach, mailer, keys, origin, now, settings: { inbound } }: Mailing): Carry {
  const tokens = addressTokens(keys);
  /** The message as it may go, or null where it may not: a notice can have waited for hours, and off means off. */
  async function asWanted(message: Message, person: Person): Promise<Message | null> {
    const notice = noticeOf(message);
    if (notice === null) return message;
    const { ways, words } = await reach.read(person.id, readChoices);
    if (ways.mail?.includes(notice) !== true) return null;
    return 'words' in message && !words ? { ...message, words: [] } : message;
  }

  return async ({ id, message, person }) => {
    const at = now();
    if (mailer === null || !mayGo(message, person, at)) return null;
    const wanted = await asWanted(message, person);
    return wanted && mailer.send(mailOf({ id, message: wanted, person }, { origin, tokens, inbound, now: at }));
  };
}

/**
 * A link that works no more is not sent. Nor is what is told in confidence sent to an address that its owner never
 * confirmed, since it may be a stranger's; what confirms it is, and what they ask for themselves.
 */
function mayGo(message: Message, person: Person, now: Date): boolean {
  if (person.madeUp) return false;
  if ('expiresAt' in message && message.expiresAt <= now.getTime()) return false;
  const inConfidence = noticeOf(message) !== null || message.kind === 'calendar';
  return person.confirmed || !inConfidence;
}
