import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SettingsError } from '#server/config/settings-error.ts';
import type { Settings } from '#server/config/settings.ts';

// RFC 8301: signers use 1024 bits at least, and should use 2048.
const fewestBits = 1024;

/** What mail is signed with, read at start: a key that signs nothing would be noticed only by what does not arrive. */
export function readDkimKey({ domain, selector, keyFile }: NonNullable<Settings['dkim']>): { domain: string; selector: string; pem: string } {
  const pem = read(keyFile);
  const key = opened(pem);
  // Mail servers that verify Ed25519 are few, and the library signs nothing with it, without a word.
  if (key.asymmetricKeyType !== 'rsa') throw problem('names a key that is not RSA: mail is signed with RSA keys only');
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < fewestBits) throw problem(`names an RSA key of ${bits} bits; it takes ${fewestBits}, better 2048`);
  return { domain, selector, pem };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw problem('names a file that cannot be read');
  }
}

function opened(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw problem('names a file that holds no private key in PEM form');
  }
}

const problem = (sentence: string) => new SettingsError([{ variable: 'RAPPORT_DKIM', sentence, example: 'example.org:rapport:/etc/rapport/dkim.pem' }]);
