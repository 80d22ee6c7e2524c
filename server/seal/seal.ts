import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const keyBytes = 32;
// NIST SP 800-38D: 96-bit nonces, drawn at random, are safe for 2^32 seals under one key.
const nonceBytes = 12;
const tagBytes = 16;

/** Where sealed bytes belong. Bytes moved to another table, row, column or version do not open. */
export type Place = readonly [table: string, row: string, column: string, version: number];

/** A key that seals and opens the words of one one-on-one, or of one person. */
export type Key = {
  seal(words: Uint8Array, place: Place): Buffer;
  /** Throws `SealBroken` when the bytes were altered, moved, or sealed under another key. */
  open(sealed: Uint8Array, place: Place): Buffer;
};

export class SealBroken extends Error {
  constructor([table, row, column]: Place) {
    super(`what is stored in ${table}.${column} of ${row} does not open with its key`);
    this.name = 'SealBroken';
  }
}

/** Makes a key out of 32 secret bytes. */
export function keyOf(bytes: Uint8Array): Key {
  if (bytes.length !== keyBytes) throw new Error(`a key is ${keyBytes} bytes`);
  // Made once: from bytes alone, each seal would prepare the key anew, which takes longer than sealing.
  const secret = createSecretKey(bytes);
  return {
    seal(words, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, secret, nonce).setAAD(associated(place));
      return Buffer.concat([nonce, cipher.update(words), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, place) {
      try {
        const decipher = createDecipheriv(algorithm, secret, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
          .setAAD(associated(place))
          .setAuthTag(sealed.subarray(sealed.length - tagBytes));
        return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()]);
      } catch {
        throw new SealBroken(place);
      }
    },
  };
}

/** Fresh secret bytes for a key. */
export function newSecret(): Buffer {
  return randomBytes(keyBytes);
}

function associated(place: Place): Buffer {
  return Buffer.from(JSON.stringify(place));
}
