import { issueToken } from '#server/auth/entry-token.ts';
import { personOfAddress } from '#server/auth/provider-gate.ts';
import type { Reach } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';

/** Makes a link to set a new password for whoever has this address, confirmed or not; null where nobody has. They are told once it is used. */
export async function makeLink({ reach, keys, origin, now }: { reach: Reach; keys: KeyRing; origin: string; now: Date }, email: string): Promise<string | null> {
  const owner = await reach.atTheGate((tx) => personOfAddress(tx, keys.lookup(email)));
  if (owner === null) return null;
  const person = owner.person_id;
  const { token } = await reach.write(person, (tx) => issueToken(tx, { person, keys, now }, 'reset', null));
  return `${origin}/new-password#${token}`;
}
