import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Key } from '#server/seal/seal.ts';
import type { Read } from '#server/database/reach.ts';

/** The key of a one-on-one within this person's reach, or null where there is none. */
export async function roomKey(tx: Read, keys: KeyRing, oneOnOneId: string): Promise<Key | null> {
  const room = await tx.selectFrom('one_on_ones').select('key_wrapped').where('id', '=', oneOnOneId).executeTakeFirst();
  return room ? keys.unwrap(room.key_wrapped, oneOnOneId) : null;
}
