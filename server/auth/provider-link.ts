import { randomUUID } from 'node:crypto';
import { personKey } from '#server/book/person.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import type { Holder } from './entry-token.ts';
import { tellChange } from './tell-change.ts';
import { holdWaysIn, someWayLeft } from './ways-left.ts';

export const shownPlace = (link: string): Place => ['provider_accounts', link, 'shown_sealed', 1];

/** With whom the provider knows the person of this transaction, or null. */
export async function readLink(tx: Read, keys: KeyRing, person: string, issuer: string) {
  const row = await tx.selectFrom('provider_accounts').selectAll().where('issuer', '=', issuer).executeTakeFirst();
  return row ? { as: openWords<string>(await personKey(tx, keys, person), row.shown_sealed, shownPlace(row.id)), at: row.linked_at.toISOString() } : null;
}

/** Links the person of this transaction. Gives false where either of the two is linked to another already. */
export async function linkShown(tx: Write, holder: Holder, issuer: string, subject: Buffer, shown: string): Promise<boolean> {
  const { person, keys, now } = holder;
  const id = randomUUID();
  const shown_sealed = sealWords(await personKey(tx, keys, person), shown, shownPlace(id));
  const added = await tx
    .insertInto('provider_accounts')
    .values({ id, person_id: person, issuer, subject_lookup: subject, shown_sealed, linked_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) {
    const mine = await tx.selectFrom('provider_accounts').select('id').where('issuer', '=', issuer).where('subject_lookup', '=', subject).executeTakeFirst();
    return mine !== undefined;
  }
  await tellChange(tx, holder, 'provider-linked');
  return true;
}

/** Unlinks the person of this transaction, who must have another way in. */
export async function unlink(tx: Write, holder: Holder, issuer: string): Promise<void> {
  await holdWaysIn(tx, holder.person);
  const gone = await tx.deleteFrom('provider_accounts').where('issuer', '=', issuer).returning('id').executeTakeFirst();
  if (!gone) return;
  await someWayLeft(tx, holder.person, issuer);
  await tellChange(tx, holder, 'provider-unlinked');
}
