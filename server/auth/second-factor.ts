import { Secret, TOTP } from 'otpauth';
import { readPerson, personKey } from '#server/book/person.ts';
import { Refusal } from '#server/book/refusal.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import type { Holder } from './entry-token.ts';
import { makeRecoveryCodes, useRecoveryCode } from './recovery-codes.ts';
import { tellChange } from './tell-change.ts';
import { hasSecondFactor } from './way-in.ts';

// RFC 6238 as every authenticator app speaks it: SHA-1, six digits, 30 seconds; RFC 4226 asks for 160 bits of secret.
const form = { issuer: 'Rapport', algorithm: 'SHA1', digits: 6, period: 30 } as const;
const secretBytes = 20;
/** Clocks may differ by one step either way. */
const stepsAside = 1;
/** After so many wrong codes within so long none is looked at any more, right or wrong, until that time is over. */
const mostWrong = 10;
const wrongMs = 15 * 60_000;

const secretPlace = (person: string): Place => ['second_factors', person, 'secret_sealed', 1];

/** Makes a new secret, which asks for nothing until a code of it was given. `address` is what the picture holds. */
export async function beginSecondFactor(tx: Write, { person, keys, now }: Holder): Promise<{ address: string; secret: string }> {
  if (await hasSecondFactor(tx)) throw new Refusal('SECOND_FACTOR_ON');
  const { email } = await readPerson(tx, keys, person);
  const secret = new Secret({ size: secretBytes });
  const secret_sealed = sealWords(await personKey(tx, keys, person), secret.base32, secretPlace(person));
  const fresh = { secret_sealed, made_at: now, last_step: 0, wrong: 0, wrong_since: null };
  await tx
    .insertInto('second_factors')
    .values({ person_id: person, confirmed_at: null, ...fresh })
    // One that was confirmed meanwhile, in another window, stays.
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(fresh).where('second_factors.confirmed_at', 'is', null))
    .execute();
  return { address: new TOTP({ ...form, label: email, secret }).toString(), secret: secret.base32 };
}

/** Turns the second factor on with a code of the new secret. Gives the recovery codes, which are shown this once. */
export async function confirmSecondFactor(tx: Write, holder: Holder, code: string): Promise<string[] | Refusal> {
  if (await hasSecondFactor(tx)) throw new Refusal('SECOND_FACTOR_ON');
  const refusal = await checkCode(tx, holder, code);
  if (refusal) return refusal;
  await tx.updateTable('second_factors').set({ confirmed_at: holder.now }).where('person_id', '=', holder.person).execute();
  await tellChange(tx, holder, 'second-factor-on');
  return makeRecoveryCodes(tx, holder);
}

/** Turns it off. Whoever asks has given a code. */
export async function dropSecondFactor(tx: Write, holder: Holder): Promise<void> {
  await tx.deleteFrom('second_factors').where('person_id', '=', holder.person).execute();
  await tx.deleteFrom('recovery_codes').where('person_id', '=', holder.person).execute();
  await tellChange(tx, holder, 'second-factor-off');
}

/**
 * Checks a code of the person of this transaction, of their app or one for recovery, and takes it, so that it works
 * once. Gives why it is refused, and does not throw it: a wrong code must stay counted, so the transaction must not fail.
 */
export async function checkCode(tx: Write, holder: Holder, given: string): Promise<Refusal | null> {
  const { person, keys, now } = holder;
  const row = await tx.selectFrom('second_factors').selectAll().where('person_id', '=', person).forUpdate().executeTakeFirst();
  if (!row) return new Refusal('SECOND_FACTOR_OFF');
  const counted = row.wrong_since !== null && now.getTime() - row.wrong_since.getTime() < wrongMs ? { wrong: row.wrong, since: row.wrong_since } : null;
  if (counted && counted.wrong >= mostWrong) {
    return new Refusal('TOO_MANY_TRIES', { retryInSeconds: Math.ceil((counted.since.getTime() + wrongMs - now.getTime()) / 1000) });
  }
  const mark = (set: { last_step?: number; wrong: number; wrong_since: Date | null }) =>
    tx.updateTable('second_factors').set(set).where('person_id', '=', person).execute();
  const code = given.replaceAll(/[\s-]/g, '').toLowerCase();
  const secret = openWords<string>(await personKey(tx, keys, person), row.secret_sealed, secretPlace(person));
  const step = stepOf(secret, code, now);
  if (step !== null && step > row.last_step) await mark({ last_step: step, wrong: 0, wrong_since: null });
  else if (row.confirmed_at !== null && (await useRecoveryCode(tx, holder, code))) await mark({ wrong: 0, wrong_since: null });
  else {
    await mark({ wrong: (counted?.wrong ?? 0) + 1, wrong_since: counted?.since ?? now });
    return new Refusal('CODE_WRONG');
  }
  return null;
}

/** Since when the second factor is on, and how many recovery codes are left. */
export async function readSecondFactor(tx: Read): Promise<{ since: string; recoveryCodes: number } | null> {
  const row = await tx.selectFrom('second_factors').select('confirmed_at').where('confirmed_at', 'is not', null).executeTakeFirst();
  if (!row?.confirmed_at) return null;
  const left = await tx.selectFrom('recovery_codes').select('id').where('used_at', 'is', null).execute();
  return { since: row.confirmed_at.toISOString(), recoveryCodes: left.length };
}

/** Which step this is the code of, or null. The comparison takes the same time wherever it differs. */
function stepOf(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...form, secret: Secret.fromBase32(secret) });
  const aside = totp.validate({ token: code, timestamp: now.getTime(), window: stepsAside });
  return aside === null ? null : totp.counter({ timestamp: now.getTime() }) + aside;
}
