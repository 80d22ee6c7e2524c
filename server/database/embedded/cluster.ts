import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Binaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import type { SystemUser } from './system-user.ts';

/** The PostgreSQL whose files this release reads and writes. */
export const postgresVersion = '18';

const initialise = [
  ['--username', 'postgres'],
  ['--auth-local', 'trust'],
  ['--auth-host', 'reject'],
  ['--encoding', 'UTF8'],
  // The same order of words on every machine, whatever its own languages.
  ['--locale', 'C'],
  ['--locale-provider', 'builtin'],
  ['--builtin-locale', 'C.UTF-8'],
  ['--no-instructions'],
].flat();

/** Makes the database files if there are none yet, and refuses those of another PostgreSQL. */
export async function prepareCluster(cluster: string, binaries: Binaries, user: SystemUser): Promise<void> {
  const version = await versionOf(cluster);
  if (version === postgresVersion) return;
  if (version !== null) {
    throw new CannotStart(
      `The database in ${cluster} was written by PostgreSQL ${version}, and this Rapport brings PostgreSQL ` +
        `${postgresVersion}. Start it with the Rapport that wrote it, or set DATABASE_URL.`,
    );
  }
  if (!(await isFree(cluster))) {
    throw new CannotStart(`${cluster} exists and holds no database. Move it away, then start again.`);
  }
  // Made aside and renamed when whole, so that a crash half-way leaves nothing that looks like a database.
  // Each attempt has a name of its own: what a killed one left may still be written to.
  await removeUnfinished(cluster);
  const unfinished = await mkdtemp(`${cluster}.unfinished-`);
  if (user) await chown(unfinished, user.uid, user.gid);
  await runInitdb(unfinished, binaries, user);
  await rename(unfinished, cluster);
  await syncDirectory(path.dirname(cluster));
}

async function isFree(cluster: string): Promise<boolean> {
  const inside = await readdir(cluster).catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? [] : null));
  return inside?.length === 0;
}

async function removeUnfinished(cluster: string): Promise<void> {
  const directory = path.dirname(cluster);
  for (const name of await readdir(directory)) {
    if (!name.startsWith(`${path.basename(cluster)}.unfinished-`)) continue;
    await rm(path.join(directory, name), { recursive: true, force: true, maxRetries: 5 });
  }
}

// Until the new name is on the disk itself, a power cut could take it back, and with it everything written since.
async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  await handle.sync();
  await handle.close();
}

async function runInitdb(cluster: string, binaries: Binaries, user: SystemUser): Promise<void> {
  const child = spawn(binaries.initdb, ['--pgdata', cluster, ...initialise], {
    ...user,
    cwd: '/',
    env: binaries.environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new CannotStart(`The database could not be made in ${cluster}: ${errors.trim()}`);
}

async function versionOf(cluster: string): Promise<string | null> {
  const found = await readFile(`${cluster}/PG_VERSION`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw new CannotStart(`The database in ${cluster} cannot be read: ${error.message}.`);
  });
  return found?.trim() ?? null;
}
