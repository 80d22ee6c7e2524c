import { createHmac, hkdfSync } from 'node:crypto';
import { keyOf, newSecret, type Key } from './seal.ts';

/** Everything that follows from the master key. The master key itself never leaves this closure. */
export type KeyRing = {
  /** A new key for a one-on-one or a person, and the wrapped form that may be stored. */
  make(owner: string): { key: Key; wrapped: Buffer };
  /** The key again, from its wrapped form. */
  unwrap(wrapped: Uint8Array, owner: string): Key;
  /** Finds an e-mail address without storing it: the same address gives the same 32 bytes. */
  lookup(email: string): Buffer;
  /** Recognises the same words of one owner again, and tells nothing to whoever does not have the master key. */
  digest(owner: string, words: string): Buffer;
  /** Signs what goes out and comes back: addresses of mail, and links in it. What is signed for one use holds for no other. */
  sign(use: string, body: Uint8Array): Buffer;
  /** Password of the database's login role, the same on every server that has the master key. */
  databasePassword: string;
};

/** Derives the keys in use from the 32-byte master key (HKDF-SHA-256, one label each). */
export function openKeyRing(master: Uint8Array): KeyRing {
  const derive = (label: string) => Buffer.from(hkdfSync('sha256', master, '', `rapport ${label}`, 32));
  const wrapping = keyOf(derive('wrap'));
  const lookupSecret = derive('lookup');
  const digestSecret = derive('digest');
  const signSecret = derive('sign');
  return {
    make(owner) {
      const secret = newSecret();
      return { key: keyOf(secret), wrapped: wrapping.seal(secret, ['keys', owner, 'key_wrapped', 1]) };
    },
    unwrap: (wrapped, owner) => keyOf(wrapping.open(wrapped, ['keys', owner, 'key_wrapped', 1])),
    lookup: (email) => createHmac('sha256', lookupSecret).update(email.normalize('NFC').trim().toLowerCase()).digest(),
    digest: (owner, words) => createHmac('sha256', digestSecret).update(owner).update('\0').update(words).digest(),
    sign: (use, body) => createHmac('sha256', signSecret).update(use).update('\0').update(body).digest(),
    databasePassword: derive('database login').toString('base64url'),
  };
}
