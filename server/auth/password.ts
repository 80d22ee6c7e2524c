import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

// OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane.
const memory = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

/** Hashes a password with Argon2id. Gives a PHC string, which says with what it was made. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await run(password, { nonce, memory, passes, parallelism, tagLength });
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** Whether this is the password the hash was made from. A hash that cannot be read is nobody's. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash);
  if (!parts) return false;
  const [, m, t, p, nonce = '', tag = ''] = parts;
  const expected = Buffer.from(tag, 'base64');
  const given = await run(password, {
    nonce: Buffer.from(nonce, 'base64'),
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    tagLength: expected.length,
  });
  return timingSafeEqual(given, expected);
}

/** Takes as long as a real check, for an address that has no account: the answer's timing tells nothing. */
export async function verifyNobody(password: string): Promise<false> {
  await run(password, { nonce: Buffer.alloc(16), memory, passes, parallelism, tagLength });
  return false;
}

function run(password: string, parameters: Omit<Argon2Parameters, 'message'>) {
  return derive('argon2id', { message: Buffer.from(password.normalize('NFC')), ...parameters });
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
