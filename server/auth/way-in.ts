import { personKey } from '#server/book/person.ts';
import type { Read } from '#server/database/reach.ts';
import type { Door } from './door.ts';
import { issueToken } from './entry-token.ts';
import { openSession, type How } from './session.ts';

/** `secondFactor`: the first step is done; a token to come back with, together with a code. It never stands in an address. */
export type WayIn = { token: string } | { secondFactor: string };

/**
 * Lets in somebody who has just proved to be this person. Every way in ends here, so that none goes round the second
 * factor. A passkey that made sure of its holder (user verification) is two factors already.
 */
export async function enter(door: Door, person: string, how: How): Promise<WayIn> {
  const { reach, keys, now } = door;
  if (how !== 'passkey' && (await reach.read(person, hasSecondFactor))) {
    const { token } = await reach.write(person, (tx) => issueToken(tx, { person, keys, now }, 'second-step', { how }));
    return { secondFactor: token };
  }
  return letIn(door, person, how);
}

/** Opens a session without asking for more: for whoever just made the account, or passed both steps. */
export async function letIn({ reach, keys, userAgent, now }: Door, person: string, how: How): Promise<{ token: string }> {
  const key = await reach.read(person, (tx) => personKey(tx, keys, person));
  return { token: await openSession(reach, { person, key, userAgent, now, how }) };
}

/** Whether the person of this transaction is asked for a second factor. */
export async function hasSecondFactor(tx: Read): Promise<boolean> {
  return (await tx.selectFrom('second_factors').select('person_id').where('confirmed_at', 'is not', null).executeTakeFirst()) !== undefined;
}
