import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

export const masterKeyFile = 'master.key';

/**
 * The master key: the one given by setting, or the file in the data directory, made at the first start.
 * The file is written aside, synced and linked into place, so that a crash leaves a whole key or none,
 * and two servers starting at once end up with the same one.
 */
export async function masterKey(given: Uint8Array | null, dataDirectory: string): Promise<Uint8Array> {
  if (given) return given;
  await mkdir(dataDirectory, { recursive: true });
  const file = path.join(dataDirectory, masterKeyFile);
  const kept = await readKey(file);
  if (kept) return kept;
  const aside = `${file}.${randomUUID()}`;
  const handle = await open(aside, 'w', 0o600);
  await handle.writeFile(`${randomBytes(32).toString('hex')}\n`);
  await handle.sync();
  await handle.close();
  await link(aside, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(aside);
  await syncDirectory(dataDirectory);
  const made = await readKey(file);
  if (!made) throw new Error(`the master key could not be written to ${file}`);
  return made;
}

async function readKey(file: string): Promise<Uint8Array | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  if (!/^[0-9a-f]{64}\s*$/.test(text)) throw new Error(`${file} does not hold a master key (64 hexadecimal characters)`);
  await chmod(file, 0o600);
  return Buffer.from(text.trim(), 'hex');
}

async function syncDirectory(directory: string) {
  const handle = await open(directory, 'r');
  await handle.sync();
  await handle.close();
}
