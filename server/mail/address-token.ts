import { timingSafeEqual } from 'node:crypto';
import { notices, type Notice } from '#core/messages/choices.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { base32, fromBase32 } from './base32.ts';

/** What an answer to a mail becomes. */
export type Answers = 'topic' | 'status';

/**
 * Who answers, and where it goes. `pageBegins`: the first 13 characters of the page's id, which is as much as fits into
 * an address (64 characters before the @, RFC 5321); among the pages of one person no other begins so.
 */
export type ReplyTo = { answers: Answers; person: string; pageBegins: string };

const answerSigns = { topic: 't', status: 's' } as const;
// Stands in links that were sent: a sign never changes its meaning.
const noticeSigns: Record<Notice, string> = {
  'day-before': 'd',
  soon: 's',
  'check-in': 'c',
  status: 't',
  owed: 'o',
  unheld: 'u',
  digest: 'g',
  changes: 'm',
  recap: 'r',
};

const macBytes = 12;
const [idBytes, pageBytes] = [16, 6];

/**
 * What the server puts into addresses and links that go out by mail, and knows again when they come back: signed, so
 * that nobody can make one, and nothing about them is stored.
 */
export function addressTokens(keys: Pick<KeyRing, 'sign'>) {
  const make = (use: string, body: Buffer) => base32(Buffer.concat([body, keys.sign(use, body).subarray(0, macBytes)]));
  /** What was signed for this use, or null. */
  const read = (use: string, token: string, length: number): Buffer | null => {
    const body = fromBase32(token)?.subarray(0, length);
    if (!body || body.length !== length) return null;
    const [given, right] = [Buffer.from(token), Buffer.from(make(use, body))];
    return given.length === right.length && timingSafeEqual(given, right) ? body : null;
  };

  return {
    /** The part before the @ of an address for answers, known to the one person who got that mail. */
    reply({ answers, person, page }: { answers: Answers; person: string; page: string }): string {
      return `reply+${answerSigns[answers]}${make(`reply ${answers}`, Buffer.concat([bytesOf(person), bytesOf(page).subarray(0, pageBytes)]))}`;
    },
    readReply(local: string): ReplyTo | null {
      const [, sign, token = ''] = /^reply\+([ts])([a-z2-7]+)$/.exec(local.toLowerCase()) ?? [];
      const answers = sign === 't' ? 'topic' : 'status';
      const body = read(`reply ${answers}`, token, idBytes + pageBytes);
      if (body === null) return null;
      return { answers, person: idOf(body.subarray(0, idBytes)), pageBegins: dashed(body.subarray(idBytes).toString('hex')) };
    },

    /** The part before the @ of the address that mail comes back to when it cannot be delivered. */
    bounce: (delivery: string): string => `bounce+${make('bounce', bytesOf(delivery))}`,
    /** The delivery that came back. */
    readBounce(local: string): string | null {
      const [, token = ''] = /^bounce\+([a-z2-7]+)$/.exec(local.toLowerCase()) ?? [];
      const body = read('bounce', token, idBytes);
      return body && idOf(body);
    },

    /** What stands in the link that turns a notice off for a person. */
    off: (person: string, notice: Notice): string => `${noticeSigns[notice]}${make(`off ${notice}`, bytesOf(person))}`,
    readOff(token: string): { person: string; notice: Notice } | null {
      const notice = notices.find((each) => noticeSigns[each] === token.slice(0, 1));
      const body = notice === undefined ? null : read(`off ${notice}`, token.slice(1), idBytes);
      return notice === undefined || body === null ? null : { person: idOf(body), notice };
    },
  };
}

export type AddressTokens = ReturnType<typeof addressTokens>;

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer) => dashed(bytes.toString('hex'));
const dashed = (hex: string) => [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].filter((part) => part !== '').join('-');
