import { randomUUID } from 'node:crypto';
import { Refusal } from '#server/book/refusal.ts';
import { personKey } from '#server/book/person.ts';
import type { Reach, Write } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import * as gate from './gate.ts';
import type { How } from './session.ts';
import { hashToken, newToken } from './token.ts';

/** What a token opens, once, and what is sealed along with it. */
export type Opens = {
  /** Signs in. */
  link: null;
  /** Sets a new password. */
  reset: null;
  /** Confirms the address it was sent to, and makes it one's own where it is not yet. */
  confirm: { email: string };
  /** Waits for the second factor of somebody who came so far by `how`. */
  'second-step': { how: How };
};
export type Purpose = keyof Opens;

/** OWASP Forgot Password and Session Management Cheat Sheets ask for short lives without numbers; these are ours. */
const minutes: Record<Purpose, number> = { link: 15, reset: 30, confirm: 24 * 60, 'second-step': 5 };
const dayMs = 24 * 60 * 60_000;

/** The mails that hold such a link, sealed; with the link they are worth nothing any more. */
const kindsWithLink = ['sign-in-link', 'reset-password', 'confirm-address'];

export type Holder = { person: string; keys: KeyRing; now: Date };
export const extraPlace = (id: string): Place => ['entry_tokens', id, 'extra_sealed', 1];

/** A token for the person of this transaction. Only its hash is stored. */
export async function issueToken<P extends Purpose>(tx: Write, { person, keys, now }: Holder, purpose: P, extra: Opens[P]) {
  const longAgo = new Date(now.getTime() - dayMs);
  await tx.deleteFrom('entry_tokens').where('expires_at', '<', longAgo).execute();
  await tx.deleteFrom('messages').where('kind', 'in', kindsWithLink).where('made_at', '<', longAgo).execute();
  const id = randomUUID();
  const { token, hash } = newToken();
  const expiresAt = new Date(now.getTime() + minutes[purpose] * 60_000);
  const extra_sealed = sealWords(await personKey(tx, keys, person), extra, extraPlace(id));
  await tx
    .insertInto('entry_tokens')
    .values({ id, person_id: person, purpose, token_hash: hash, extra_sealed, made_at: now, expires_at: expiresAt })
    .execute();
  return { id, token, expiresAt };
}

/** Whose token this is. One that is nobody's is gone. */
export async function holderOf(reach: Reach, token: string, purpose: Purpose): Promise<string> {
  const person = await reach.atTheGate((tx) => gate.personOfEntryToken(tx, hashToken(token), purpose));
  if (person === null) throw new Refusal('LINK_GONE', { why: 'unknown' });
  return person;
}

/** Holds a token of the person of this transaction, so that nobody else uses it meanwhile. Gives what was sealed along. */
export async function holdToken<P extends Purpose>(tx: Write, { person, keys, now }: Holder, token: string, purpose: P) {
  const row = await tx
    .selectFrom('entry_tokens')
    .select(['id', 'extra_sealed', 'expires_at', 'used_at'])
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('LINK_GONE', { why: 'unknown' });
  if (row.used_at !== null) throw new Refusal('LINK_GONE', { why: 'used' });
  if (row.expires_at <= now) throw new Refusal('LINK_GONE', { why: 'expired' });
  // It was sealed by `issueToken` for this very purpose.
  return { id: row.id, extra: openWords<Opens[P]>(await personKey(tx, keys, person), row.extra_sealed, extraPlace(row.id)) };
}

/** Uses a token up. */
export async function useToken<P extends Purpose>(tx: Write, holder: Holder, token: string, purpose: P): Promise<Opens[P]> {
  const { id, extra } = await holdToken(tx, holder, token, purpose);
  await markUsed(tx, id, holder.now);
  return extra;
}

export async function markUsed(tx: Write, id: string, now: Date): Promise<void> {
  await tx.updateTable('entry_tokens').set({ used_at: now }).where('id', '=', id).execute();
}

/** Every token of the person of this transaction stops working, or those of some purposes. Used ones are kept, to say so. */
export async function dropTokens(tx: Write, purposes: readonly Purpose[]): Promise<void> {
  await tx.deleteFrom('entry_tokens').where('used_at', 'is', null).where('purpose', 'in', purposes).execute();
}
