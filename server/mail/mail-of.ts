import type { Message } from '#core/messages/message.ts';
import type { Person } from '#server/book/person.ts';
import { letterOf } from '#server/letters/letter-of.ts';
import { letterWords } from '#server/letters/letter-words.ts';
import type { Carried } from '#server/messages/deliver.ts';
import type { AddressTokens, Answers } from './address-token.ts';
import { footerOf } from './footer.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import type { Mail } from './mail.ts';
import { noticeOf } from './notice-of.ts';

type Writing = { origin: string; tokens: AddressTokens; inbound: { domain: string } | null; now: Date };

/** The mail that a message becomes. */
export function mailOf({ id, message, person }: Pick<Carried, 'id' | 'message' | 'person'>, { origin, tokens, inbound, now }: Writing): Mail {
  const notice = noticeOf(message);
  const off = notice && `${origin}/unsubscribe/${tokens.off(person.id, notice)}`;
  const answers = inbound && answersOf(message);
  const letter = letterOf(message, { origin, timeZone: person.timeZone });
  const footer = footerOf(message, { origin }, off, answers);
  return {
    id,
    at: now,
    fromName: senderOf(message),
    to: recipientOf(message, person),
    // Calendars show who invites by who sends: for an entry of the calendar the two are the same.
    returnTo: inbound && message.kind !== 'calendar' ? `${tokens.bounce(id)}@${inbound.domain}` : null,
    replyTo: inbound && answers && 'page' in message ? `${tokens.reply({ answers, person: person.id, page: message.page })}@${inbound.domain}` : null,
    subject: letter.subject,
    html: letterHtml(letter, footer),
    text: letterText(letter, footer),
    off,
    entry: message.kind === 'calendar' ? { method: message.method, object: message.object } : null,
  };
}

/** Who it is from, in words: an invitation is from who invites, and an entry of the calendar says the same organizer in itself. */
function senderOf(message: Message): string {
  if (message.kind === 'invitation') return letterWords('from.via', { name: message.inviter });
  return message.kind === 'calendar' ? letterWords('from.via', { name: message.other }) : letterWords('from');
}

/** The person, at the address the message names or else at their own; or whom they invite. */
function recipientOf(message: Message, { name, email }: Person): Mail['to'] {
  if (message.kind === 'invitation') return { name: message.invited, address: message.to };
  if (message.kind === 'confirm-address' || message.kind === 'address-changed') return { name, address: message.to };
  return { name, address: email };
}

/** What an answer to this mail becomes; null where there is no page it could go to. */
function answersOf(message: Message): Answers | null {
  if (message.kind === 'prompt' && message.what === 'status') return 'status';
  return message.kind === 'reminder' || message.kind === 'prompt' || message.kind === 'moved' ? 'topic' : null;
}
