import { generateAuthenticationOptions, verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server';
import { Refusal } from '#server/book/refusal.ts';
import { beginCeremony, takeCeremony, type Ceremonies } from './ceremony.ts';
import type { Door } from './door.ts';
import { userHandle } from './passkey-add.ts';
import { markPasskeyUsed, passkeyOf } from './passkey-gate.ts';
import type { PasskeyPlace } from './passkey-place.ts';
import { readShown } from './passkey-spoken.ts';
import { newToken } from './token.ts';
import { enter, type WayIn } from './way-in.ts';

/** What the browser asks its authenticator for, before anybody said who they are: any passkey of this place. */
export async function beginEntering(ceremonies: Ceremonies, place: PasskeyPlace) {
  const challenge = newToken().token;
  await beginCeremony(ceremonies, 'passkey-enter', challenge);
  return generateAuthenticationOptions({
    rpID: place.id,
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: 5 * 60_000,
    userVerification: 'required',
  });
}

/** Signs in with a passkey that made sure of who used it. Whatever is wrong, the answer is one. */
export async function enterByPasskey(door: Door, place: PasskeyPlace, spoken: unknown): Promise<WayIn & { person: string }> {
  const shown = readShown(spoken);
  if (shown === null) throw new Refusal('PASSKEY_REFUSED');
  const person = await personOf(door, place, shown);
  return { person, ...(await enter(door, person, 'passkey')) };
}

async function personOf({ reach, keys, now }: Door, place: PasskeyPlace, shown: AuthenticationResponseJSON): Promise<string> {
  const known = await reach.atTheGate((tx) => passkeyOf(tx, Buffer.from(shown.id, 'base64url')));
  if (known === null) throw new Refusal('PASSKEY_REFUSED');
  const { authenticationInfo, verified } = await verifyAuthenticationResponse({
    response: shown,
    expectedChallenge: async (challenge) => (await takeCeremony({ reach, keys, now }, 'passkey-enter', challenge)) !== null,
    expectedOrigin: place.origin,
    expectedRPID: place.id,
    credential: { id: shown.id, publicKey: new Uint8Array(known.public_key), counter: known.counter },
    requireUserVerification: true,
  }).catch(() => {
    throw new Refusal('PASSKEY_REFUSED');
  });
  const isTheirs = shown.response.userHandle === Buffer.from(userHandle(known.person_id)).toString('base64url');
  if (!verified || !isTheirs) throw new Refusal('PASSKEY_REFUSED');
  const { newCounter, credentialBackedUp } = authenticationInfo;
  const wentOn = await reach.atTheGate((tx) => markPasskeyUsed(tx, { id: known.id, counter: newCounter, backedUp: credentialBackedUp, now }));
  if (!wentOn) throw new Refusal('PASSKEY_REFUSED');
  return known.person_id;
}
