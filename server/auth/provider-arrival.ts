import { randomUUID } from 'node:crypto';
import { emailPlace, namePlace } from '#server/book/person.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { sealWords } from '#server/seal/words.ts';
import type { Door } from './door.ts';
import * as gate from './gate.ts';
import type { Claims } from './provider-client.ts';
import * as providerGate from './provider-gate.ts';
import { linkShown, shownPlace } from './provider-link.ts';
import { hashToken } from './token.ts';

/**
 * Why somebody whom the provider let in does not come in here. `known`: the address has an account that nobody has
 * proved to be theirs. `closed`: sign-up is by invitation. `no-address`: the provider tells none.
 */
export type NotIn = 'known' | 'closed' | 'no-address';
export type Arrival = { person: string; linked: boolean } | { notIn: NotIn };

export type Expected = { issuer: string; signUpOpen: boolean; invitation: string | undefined; timeZone: string };

/**
 * Who comes in by the provider. Whom it brought before is known by issuer and subject alone. Otherwise the address
 * decides, but only where both sides proved it: the provider says it is confirmed, and so did the account's owner
 * here. Anything less would give an account away: to whoever made one in another's name before they came, or to
 * whoever can call themselves anything at the provider.
 */
export async function arrive(door: Door, expected: Expected, claims: Claims): Promise<Arrival> {
  const { reach, keys, now } = door;
  const { issuer } = expected;
  const subject = subjectLookup(keys, issuer, claims.subject);
  const known = await reach.atTheGate((tx) => providerGate.personOfProvider(tx, issuer, subject));
  if (known !== null) return { person: known, linked: false };
  const { email } = claims;
  if (email === null) return { notIn: 'no-address' };
  const owner = await reach.atTheGate((tx) => providerGate.personOfAddress(tx, keys.lookup(email)));
  if (owner === null) return welcome(door, expected, claims, email, subject);
  if (!claims.emailVerified || !owner.confirmed) return { notIn: 'known' };
  const linked = await reach.write(owner.person_id, (tx) => linkShown(tx, { keys, now, person: owner.person_id }, issuer, subject, email));
  return linked ? { person: owner.person_id, linked: true } : { notIn: 'known' };
}

/** Finds whom the provider means again, and tells nothing to whoever does not have the master key. */
export function subjectLookup(keys: KeyRing, issuer: string, subject: string): Buffer {
  return keys.digest(`provider ${issuer}`, subject);
}

// The account and its only way in are made in one transaction.
async function welcome({ reach, keys, now }: Door, expected: Expected, claims: Claims, email: string, subject: Buffer): Promise<Arrival> {
  const id = randomUUID();
  const { key, wrapped } = keys.make(id);
  const name = claims.name ?? email.slice(0, email.indexOf('@'));
  const outcome = await reach.atTheGate(async (tx) => {
    const made = await gate.createAccount(tx, {
      id,
      lookup: keys.lookup(email),
      email: sealWords(key, email, emailPlace(id)),
      name: sealWords(key, name, namePlace(id)),
      key: wrapped,
      timeZone: expected.timeZone,
      passwordHash: null,
      signUpOpen: expected.signUpOpen,
      invitation: expected.invitation === undefined ? null : hashToken(expected.invitation),
    });
    if (made !== 'created') return made;
    const link = randomUUID();
    const shown = sealWords(key, email, shownPlace(link));
    const linked = await providerGate.linkProvider(tx, { id: link, person: id, issuer: expected.issuer, subject, shown, now });
    // The same person, from two windows at once: the other one is making the account.
    if (!linked) throw new Error('the provider brought somebody twice at once');
    if (claims.emailVerified) await providerGate.confirmedByProvider(tx, id, now);
    return made;
  });
  if (outcome === 'closed') return { notIn: 'closed' };
  return outcome === 'taken' ? { notIn: 'known' } : { person: id, linked: false };
}
