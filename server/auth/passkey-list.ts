import { personKey } from '#server/book/person.ts';
import { found } from '#server/book/refusal.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import type { Holder } from './entry-token.ts';
import { tellChange } from './tell-change.ts';
import { holdWaysIn, someWayLeft } from './ways-left.ts';

export const namePlaceOf = (passkey: string): Place => ['passkeys', passkey, 'name_sealed', 1];

/** The passkeys of the person of this transaction, oldest first. */
export async function listPasskeys(tx: Read, keys: KeyRing, person: string) {
  const key = await personKey(tx, keys, person);
  const rows = await tx.selectFrom('passkeys').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.map((row) => ({
    id: row.id,
    name: openWords<string>(key, row.name_sealed, namePlaceOf(row.id)),
    addedAt: row.created_at.toISOString(),
    usedAt: row.last_used_at?.toISOString() ?? null,
    backedUp: row.backed_up,
  }));
}

/** Calls a passkey of the person of this transaction something else. */
export async function renamePasskey(tx: Write, keys: KeyRing, person: string, id: string, name: string): Promise<void> {
  const name_sealed = sealWords(await personKey(tx, keys, person), name, namePlaceOf(id));
  found(await tx.updateTable('passkeys').set({ name_sealed }).where('id', '=', id).returning('id').executeTakeFirst());
}

/** Removes a passkey of the person of this transaction, who must have another way in. */
export async function removePasskey(tx: Write, holder: Holder, issuer: string | undefined, id: string): Promise<void> {
  await holdWaysIn(tx, holder.person);
  found(await tx.deleteFrom('passkeys').where('id', '=', id).returning('id').executeTakeFirst());
  await someWayLeft(tx, holder.person, issuer);
  await tellChange(tx, holder, 'passkey-removed');
}
