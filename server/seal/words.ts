import type { Key, Place } from './seal.ts';

/** Seals plain data (text included) as JSON. */
export function sealWords(key: Key, words: unknown, place: Place): Buffer {
  return key.seal(Buffer.from(JSON.stringify(words)), place);
}

/** Opens what `sealWords` sealed. The caller says what it holds, or parses it; nobody else can have sealed it. */
export function openWords<T>(key: Key, sealed: Uint8Array, place: Place): T {
  return JSON.parse(key.open(sealed, place).toString('utf8')) as T;
}
