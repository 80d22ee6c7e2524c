import { constants } from 'node:fs';
import { access, chmod, chown, mkdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { canReach, type SystemUser } from './system-user.ts';

/**
 * Makes the data directory (0700). Where PostgreSQL runs as another user, that user's group may pass through it
 * (0710), no more: what lies inside has its own, narrower rights. Gives its real path.
 */
export async function prepareDataDirectory(directory: string, user: SystemUser): Promise<string> {
  try {
    await mkdir(path.dirname(directory), { recursive: true });
    await mkdir(directory, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (!(await stat(directory)).isDirectory()) throw new CannotStart(`${directory} is not a directory.`);
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
    if (user && !canReach(user, directory)) await letThrough(directory, user.gid);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new CannotStart(`The data directory ${directory} cannot be made or used: ${error.message}. Set RAPPORT_DATA.`);
  }
  if (!user || canReach(user, directory)) return realpath(directory);
  throw new CannotStart(
    `PostgreSQL does not run as root, and the user it runs as (${user.uid}) cannot reach ${directory}, because a ` +
      'directory above is closed to others. Set RAPPORT_DATA to a place like /var/lib/rapport, or set DATABASE_URL.',
  );
}

async function letThrough(directory: string, group: number): Promise<void> {
  const found = await stat(directory);
  const openToOthers = (found.mode & 0o066) !== 0;
  if (found.uid !== 0 || openToOthers) return;
  await chown(directory, found.uid, group);
  await chmod(directory, 0o710);
}
