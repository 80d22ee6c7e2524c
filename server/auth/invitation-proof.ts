import { timingSafeEqual } from 'node:crypto';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { hashToken } from './token.ts';

/**
 * The token of an invitation as it is mailed: with a proof behind it that the link its maker is shown does not have.
 * Whoever brings it back reads the mail of that address, so it needs no confirming.
 */
export function mailedToken(keys: KeyRing, token: string, email: string): string {
  return `${token}.${proofOf(keys, token, email).toString('base64url')}`;
}

/** Whether this token was mailed to this address by a server with these keys. */
export function wasMailedTo(keys: KeyRing, given: string, email: string): boolean {
  const proof = Buffer.from(given.split('.')[1] ?? '', 'base64url');
  const expected = proofOf(keys, given, email);
  return proof.length === expected.length && timingSafeEqual(proof, expected);
}

const proofOf = (keys: KeyRing, token: string, email: string) =>
  keys.digest('mailed invitation', `${hashToken(token).toString('hex')} ${keys.lookup(email).toString('hex')}`);
