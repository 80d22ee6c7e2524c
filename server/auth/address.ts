import { emailPlace, personKey, readPerson } from '#server/book/person.ts';
import { Refusal } from '#server/book/refusal.ts';
import { calendarsChanged } from '#server/book/rhythm-changed.ts';
import type { Read, Write } from '#server/database/reach.ts';
import { say } from '#server/messages/say.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import { dropTokens, extraPlace, useToken, type Holder, type Opens } from './entry-token.ts';

/** Carries out what a link mailed to an address confirms: that it is one's own, and, where it is another than before, that it counts from now on. */
export async function confirmAddress(tx: Write, holder: Holder, token: string): Promise<void> {
  const { email } = await useToken(tx, holder, token, 'confirm');
  await setAddress(tx, holder, email, holder.now);
}

/** The address of the person of this transaction is theirs, as something mailed there showed. */
export async function markConfirmed(tx: Write, { person, now }: Pick<Holder, 'person' | 'now'>): Promise<void> {
  await tx.updateTable('people').set({ email_confirmed_at: now }).where('id', '=', person).where('email_confirmed_at', 'is', null).execute();
}

/** Gives the person of this transaction another address at once, which nobody confirmed. */
export async function replaceAddress(tx: Write, holder: Holder, email: string): Promise<void> {
  await setAddress(tx, holder, email, null);
}

/** The address the person of this transaction is to have once they confirm it; null where none waits. */
export async function addressWaiting(tx: Read, { person, keys, now }: Holder, current: string): Promise<string | null> {
  const row = await tx
    .selectFrom('entry_tokens')
    .select(['id', 'extra_sealed'])
    .where('purpose', '=', 'confirm')
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('made_at', 'desc')
    .executeTakeFirst();
  if (!row) return null;
  const { email } = openWords<Opens['confirm']>(await personKey(tx, keys, person), row.extra_sealed, extraPlace(row.id));
  return keys.lookup(email).equals(keys.lookup(current)) ? null : email;
}

async function setAddress(tx: Write, holder: Holder, email: string, confirmedAt: Date | null): Promise<void> {
  const { person, keys, now } = holder;
  const before = await readPerson(tx, keys, person);
  const lookup = keys.lookup(email);
  const isAnother = !lookup.equals(keys.lookup(before.email));
  const email_sealed = sealWords(await personKey(tx, keys, person), email, emailPlace(person));
  try {
    await tx
      .updateTable('people')
      // Written another way, a confirmed address stays one.
      .set({ email_lookup: lookup, email_sealed, ...((isAnother || confirmedAt !== null) && { email_confirmed_at: confirmedAt }) })
      .where('id', '=', person)
      .execute();
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'people_email_lookup_key') throw new Refusal('ADDRESS_TAKEN');
    throw error;
  }
  // Invitations of the calendar go to an address once it is known to be one's own.
  await calendarsChanged(tx);
  if (!isAnother) return;
  await dropTokens(tx, ['link', 'reset', 'confirm', 'second-step']);
  // An address that nobody confirmed may be a stranger's: only one's own is told where one went.
  const message = { kind: 'address-changed', to: before.email, now: email } as const;
  await say(tx, holder, { message, once: `address changed ${now.getTime()}`, ways: before.confirmed ? ['mail'] : [], shown: true });
}
