import { createHash, randomBytes } from 'node:crypto';

/** A secret for a cookie or a link: 256 random bits. Only its hash is stored. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** What follows a dot goes along with a token and is no part of it: see invitation-proof.ts. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token.split('.', 1)[0] ?? '').digest();
}
