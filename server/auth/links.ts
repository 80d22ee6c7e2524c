import type { Message } from '#core/messages/message.ts';
import { readPerson } from '#server/book/person.ts';
import { Refusal } from '#server/book/refusal.ts';
import type { Reach, Write } from '#server/database/reach.ts';
import type { Work } from '#server/jobs/jobs.ts';
import { say } from '#server/messages/say.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { markConfirmed } from './address.ts';
import type { Door } from './door.ts';
import { issueToken, type Holder } from './entry-token.ts';
import * as gate from './gate.ts';
import { wasMailedTo } from './invitation-proof.ts';

export type LinkJob = 'send-link' | 'send-reset';

/**
 * Has a link mailed to whoever has this address. What is done, and how long it takes, is the same where nobody has it:
 * who that is, is found out behind the back of whoever asks.
 */
export async function askForLink(door: Door, job: LinkJob, email: string): Promise<void> {
  const lookup = door.keys.lookup(email);
  await countMail(door, `${job} ${lookup.toString('hex')}`);
  await door.reach.atTheGate((tx) => gate.askForLink(tx, lookup, job));
}

/** Refuses mail that is asked for too often. `what`: which mail, and whose. */
export async function countMail({ tries, address }: Door, what: string): Promise<void> {
  const wait = await tries.countMail(what, address);
  if (wait !== null) throw new Refusal('TOO_MANY_TRIES', { retryInSeconds: wait });
}

export type Sending = { reach: Reach; keys: KeyRing; now: () => Date; origin: string };

/** Mails the link that was asked for. Nobody has the id that stands for an address nobody has. */
export function sendLinksWith({ reach, keys, now, origin }: Sending, job: LinkJob): Work {
  return (person) =>
    reach.write(person, async (tx) => {
      const known = await tx.selectFrom('people').select('email_confirmed_at').where('id', '=', person).executeTakeFirst();
      if (!known) return;
      const holder = { person, keys, now: now() };
      // Mail opens nothing at an address that nobody confirmed: it may be a stranger's, by a slip of the hand.
      if (known.email_confirmed_at === null) await mailConfirmation(tx, holder, origin);
      else if (job === 'send-link') {
        const { id, token, expiresAt } = await issueToken(tx, holder, 'link', null);
        await mail(tx, holder, id, { kind: 'sign-in-link', link: `${origin}/enter#${token}`, expiresAt: expiresAt.getTime() });
      } else {
        const { id, token, expiresAt } = await issueToken(tx, holder, 'reset', null);
        await mail(tx, holder, id, { kind: 'reset-password', link: `${origin}/new-password#${token}`, expiresAt: expiresAt.getTime() });
      }
    });
}

/** Mails the person of this transaction a link that confirms an address: the one they have, or one they are to have. */
export async function mailConfirmation(tx: Write, holder: Holder, origin: string, address?: string): Promise<void> {
  const email = address ?? (await readPerson(tx, holder.keys, holder.person)).email;
  const { id, token, expiresAt } = await issueToken(tx, holder, 'confirm', { email });
  await mail(tx, holder, id, { kind: 'confirm-address', to: email, link: `${origin}/confirm#${token}`, expiresAt: expiresAt.getTime() });
}

/** What the address of a new account takes: nothing where its invitation was mailed there, and a link where mail leaves the server. */
export async function settleNewAddress(tx: Write, holder: Holder, { email, invitation, origin }: { email: string; invitation: string | undefined; origin: string | null }) {
  if (invitation !== undefined && wasMailedTo(holder.keys, invitation, email)) await markConfirmed(tx, holder);
  else if (origin !== null) await mailConfirmation(tx, holder, origin);
}

async function mail(tx: Write, holder: Holder, id: string, message: Message): Promise<void> {
  await say(tx, holder, { message, once: `link ${id}`, ways: ['mail'], shown: false });
}
