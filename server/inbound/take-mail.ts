import type { DNSResolver } from 'mailauth';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { personOfAddress } from '#server/auth/provider-gate.ts';
import { readPerson } from '#server/book/person.ts';
import { answerByMail } from '#server/calendar/answer-by-mail.ts';
import type { Parts } from '#server/http/asking.ts';
import type { Delivering } from '#server/messages/deliver.ts';
import { addressTokens, type ReplyTo } from '#server/mail/address-token.ts';
import { readIncoming, type Incoming } from './incoming.ts';
import { authenticity } from './is-authentic.ts';
import { NotTaken } from './not-taken.ts';
import type { HandedOver } from './open-inbound.ts';
import { putOnPage } from './put-on-page.ts';
import { takeReport } from './take-report.ts';

/** A mail that went through so many servers goes in a circle; one from a person goes through a handful. */
const mostHops = 30;
/** How many mails of one person are taken within an hour. */
const perPerson = { points: 30, duration: 60 * 60 };

/** What mail is taken for, and by whom it may be sent. `resolver` asks for names; the machine's own without it. */
export function takeMailWith(parts: Parts, onFailed: Delivering['onFailed'], resolver?: DNSResolver) {
  const { inbound, mailFrom } = parts.settings;
  const tokens = addressTokens(parts.keys);
  const mails = new RateLimiterMemory(perPerson);

  /** The part before the @ of an address of ours, or null. */
  const localOf = (recipient: string) => {
    const [local, domain] = splitAtLast(recipient, '@');
    return domain === inbound?.domain ? local : null;
  };

  /** Invitations of the calendar come from the address mail comes from, and are answered there. */
  const isOurs = (recipient: string) => recipient === mailFrom?.toLowerCase();

  async function fromThem(mail: HandedOver, incoming: Incoming, person: string): Promise<void> {
    if (incoming.hops > mostHops || incoming.from === mailFrom?.toLowerCase()) throw new NotTaken(550, 'this mail goes in a circle');
    const { email } = await parts.reach.read(person, (tx) => readPerson(tx, parts.keys, person));
    if (incoming.from === null || !parts.keys.lookup(incoming.from).equals(parts.keys.lookup(email))) {
      throw new NotTaken(550, 'nothing was changed: answer from the address of your account');
    }
    if ((await authenticity(mail, resolver)) === 'fail') throw new NotTaken(550, 'nothing was changed: the domain of the sender does not stand by this mail');
    try {
      await mails.consume(person);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new NotTaken(550, 'nothing was changed: too many mails; write on the page');
    }
  }

  async function takeReply(mail: HandedOver, to: ReplyTo): Promise<void> {
    const incoming = await readIncoming(mail.raw);
    // Taken without effect, not refused: a refusal would make one more mail, for somebody who sent none.
    if (incoming.automatic || mail.sender === '') return;
    await fromThem(mail, incoming, to.person);
    await putOnPage(parts, to, incoming);
  }

  async function takeAnswer(mail: HandedOver): Promise<void> {
    const { from, calendar, automatic } = await readIncoming(mail.raw);
    if (calendar === null) {
      if (automatic || mail.sender === '') return;
      throw new NotTaken(550, 'nobody reads mail to this address: answer a reminder, or write on the page');
    }
    // Nothing in this address is a secret: who it is from has to be proved by their domain.
    if (from === null || (await authenticity(mail, resolver)) !== 'pass') return;
    const person = await parts.reach.atTheGate((gate) => personOfAddress(gate, parts.keys.lookup(from)));
    if (person) await answerByMail(parts, { personId: person.person_id, from, calendarText: calendar });
  }

  return {
    /** Whether mail to this address is taken at all. */
    async knows(recipient: string): Promise<boolean> {
      const local = localOf(recipient);
      if (isOurs(recipient)) return true;
      return local !== null && (tokens.readReply(local) !== null || tokens.readBounce(local) !== null);
    },

    /** Does what a mail asks for; throws NotTaken where it does nothing. */
    async take(mail: HandedOver): Promise<void> {
      if (isOurs(mail.recipient)) return takeAnswer(mail);
      const local = localOf(mail.recipient) ?? '';
      const [reply, bounce] = [tokens.readReply(local), tokens.readBounce(local)];
      if (reply) await takeReply(mail, reply);
      else if (bounce) await takeReport(parts, onFailed, bounce, await readIncoming(mail.raw));
      else throw new NotTaken(550, 'there is no such address');
    },
  };
}

function splitAtLast(text: string, sign: string): [string, string] {
  const at = text.lastIndexOf(sign);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
