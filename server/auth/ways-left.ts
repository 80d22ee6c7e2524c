import { Refusal } from '#server/book/refusal.ts';
import type { Write } from '#server/database/reach.ts';

/**
 * Refuses to take away the only way in: call it after taking it away, in the same transaction. A link by mail does not
 * count: whoever reads one's mail, or whether mail is sent at all, is not for Rapport to know. Two ways that are taken
 * away at once wait for each other.
 */
export async function someWayLeft(tx: Write, person: string, issuer: string | undefined): Promise<void> {
  const password = await tx.selectFrom('credentials').select('person_id').where('person_id', '=', person).executeTakeFirst();
  if (password) return;
  const passkey = await tx.selectFrom('passkeys').select('id').executeTakeFirst();
  if (passkey) return;
  const linked = issuer === undefined ? undefined : await tx.selectFrom('provider_accounts').select('id').where('issuer', '=', issuer).executeTakeFirst();
  if (!linked) throw new Refusal('LAST_WAY_IN');
}

/** Lets nobody else take away a way in of this person until this transaction ends. */
export async function holdWaysIn(tx: Write, person: string): Promise<void> {
  await tx.selectFrom('people').select('id').where('id', '=', person).forNoKeyUpdate().execute();
}
