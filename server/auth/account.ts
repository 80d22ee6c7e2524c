import { randomUUID } from 'node:crypto';
import { emailPlace, namePlace } from '#server/book/person.ts';
import { calendarsChanged } from '#server/book/rhythm-changed.ts';
import { Refusal } from '#server/book/refusal.ts';
import type { Write } from '#server/database/reach.ts';
import { enqueue } from '#server/jobs/jobs.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { sealWords } from '#server/seal/words.ts';
import type { Door } from './door.ts';
import * as gate from './gate.ts';
import { setPassword } from './new-password.ts';
import { hashPassword, verifyNobody, verifyPassword } from './password.ts';
import { hashToken } from './token.ts';
import { enter, letIn, type WayIn } from './way-in.ts';

export type NewPerson = { name: string; email: string; password: string; timeZone: string; invitation?: string | undefined };

/** Makes an account and opens its first session. Gives the session's token. */
export async function signUp(door: Door, signUpOpen: boolean, { name, email, password, timeZone, invitation }: NewPerson) {
  const { reach, keys } = door;
  await countTry(door, keys.lookup(email));
  const id = randomUUID();
  const { key, wrapped } = keys.make(id);
  const passwordHash = await hashPassword(password);
  const outcome = await reach.atTheGate((tx) =>
    gate.createAccount(tx, {
      id,
      lookup: keys.lookup(email),
      email: sealWords(key, email, emailPlace(id)),
      name: sealWords(key, name, namePlace(id)),
      key: wrapped,
      timeZone,
      passwordHash,
      signUpOpen,
      invitation: invitation === undefined ? null : hashToken(invitation),
    }),
  );
  if (outcome === 'closed') throw new Refusal('SIGN_UP_CLOSED');
  if (outcome === 'taken') throw new Refusal('ADDRESS_TAKEN');
  return { person: id, ...(await letIn(door, id, 'password')) };
}

/** The first step of signing in by password. An unknown address and a wrong password are one answer, after the same time. */
export async function signIn(door: Door, email: string, password: string): Promise<WayIn & { person: string }> {
  const { reach, keys, tries } = door;
  const lookup = keys.lookup(email);
  await countTry(door, lookup);
  const known = await reach.atTheGate((tx) => gate.credentialOf(tx, lookup));
  const right = known ? await verifyPassword(password, known.password_hash) : await verifyNobody(password);
  if (!known || !right) throw new Refusal('SIGN_IN_FAILED');
  await tries.forget(lookup.toString('hex'));
  return { person: known.person_id, ...(await enter(door, known.person_id, 'password')) };
}

/** Changes the password of the person of this transaction, who must know the current one. */
export async function changePassword(tx: Write, { tries, address, keys, now }: Door, person: string, current: string, next: string): Promise<void> {
  const wait = await tries.count(`password of ${person}`, address);
  if (wait !== null) throw new Refusal('TOO_MANY_TRIES', { retryInSeconds: wait });
  const { password_hash } = await tx.selectFrom('credentials').select('password_hash').where('person_id', '=', person).executeTakeFirstOrThrow();
  if (!(await verifyPassword(current, password_hash))) throw new Refusal('PASSWORD_WRONG');
  await setPassword(tx, { person, keys, now }, next);
}

/** Changes one's name or time zone. */
export async function changePerson(tx: Write, keys: KeyRing, id: string, change: { name?: string | undefined; timeZone?: string | undefined }): Promise<void> {
  const { key_wrapped } = await tx.selectFrom('people').select('key_wrapped').where('id', '=', id).executeTakeFirstOrThrow();
  const key = keys.unwrap(key_wrapped, id);
  const set = {
    ...(change.name === undefined ? {} : { name_sealed: sealWords(key, change.name, namePlace(id)) }),
    ...(change.timeZone === undefined ? {} : { time_zone: change.timeZone }),
  };
  if (Object.keys(set).length > 0) await tx.updateTable('people').set(set).where('id', '=', id).execute();
  if (change.name !== undefined) await calendarsChanged(tx);
  // Mornings and quiet hours are elsewhere now.
  if (change.timeZone !== undefined) await enqueue(tx, 'look', id);
}

async function countTry({ tries, address }: Door, lookup: Buffer) {
  const wait = await tries.count(lookup.toString('hex'), address);
  if (wait !== null) throw new Refusal('TOO_MANY_TRIES', { retryInSeconds: wait });
}
