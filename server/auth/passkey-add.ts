import { randomUUID } from 'node:crypto';
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { personKey, readPerson } from '#server/book/person.ts';
import { Refusal } from '#server/book/refusal.ts';
import type { Reach } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { sealWords } from '#server/seal/words.ts';
import { beginCeremony, takeCeremony } from './ceremony.ts';
import { namePlaceOf } from './passkey-list.ts';
import type { PasskeyPlace } from './passkey-place.ts';
import { readMade } from './passkey-spoken.ts';
import { deviceName } from './session.ts';
import { tellChange } from './tell-change.ts';
import { newToken } from './token.ts';

export type Adding = { reach: Reach; keys: KeyRing; now: Date; person: string; place: PasskeyPlace };

/** COSE: Ed25519, ECDSA with P-256, RSA with SHA-256: what authenticators have, strongest first. */
const algorithms = [-8, -7, -257];

/** What the browser asks its authenticator for: a passkey that knows whose it is and makes sure of who uses it. */
export async function beginAdding({ reach, keys, now, person, place }: Adding) {
  const [me, mine] = await reach.read(person, async (tx) => [
    await readPerson(tx, keys, person),
    await tx.selectFrom('passkeys').select(['credential_id', 'transports']).execute(),
  ] as const);
  const challenge = newToken().token;
  await beginCeremony({ reach, keys, now }, 'passkey-add', challenge, { person });
  return generateRegistrationOptions({
    rpName: 'Rapport',
    rpID: place.id,
    userID: userHandle(person),
    userName: me.email,
    userDisplayName: me.name,
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: 5 * 60_000,
    attestationType: 'none',
    // One for each authenticator is enough.
    excludeCredentials: mine.map(({ credential_id, transports }) => ({ id: credential_id.toString('base64url'), transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  });
}

/** Keeps the passkey that was made. It is called what its browser is called, until somebody calls it something else. */
export async function add({ reach, keys, now, person, place }: Adding, spoken: unknown, userAgent: string): Promise<string> {
  const made = readMade(spoken);
  if (made === null) throw new Refusal('PASSKEY_REFUSED');
  const isOurs = async (challenge: string) => (await takeCeremony({ reach, keys, now }, 'passkey-add', challenge))?.person === person;
  const { registrationInfo } = await verifyRegistrationResponse({
    response: made.response,
    expectedChallenge: isOurs,
    expectedOrigin: place.origin,
    expectedRPID: place.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(() => {
    throw new Refusal('PASSKEY_REFUSED');
  });
  if (!registrationInfo) throw new Refusal('PASSKEY_REFUSED');
  const { credential, credentialBackedUp } = registrationInfo;
  const id = randomUUID();
  await reach.write(person, async (tx) => {
    const key = await personKey(tx, keys, person);
    const added = await tx
      .insertInto('passkeys')
      .values({
        id,
        person_id: person,
        credential_id: Buffer.from(credential.id, 'base64url'),
        public_key: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: made.transports,
        name_sealed: sealWords(key, deviceName(userAgent), namePlaceOf(id)),
        backed_up: credentialBackedUp,
        created_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) throw new Refusal('PASSKEY_REFUSED');
    await tellChange(tx, { person, keys, now }, 'passkey-added');
  });
  return id;
}

/** How an authenticator knows whose passkey it keeps: nothing that says who it is. */
export function userHandle(person: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(person.replaceAll('-', ''), 'hex'));
}
