import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { CannotStart } from './cannot-start.ts';

/** Another user to run PostgreSQL as; null: the one this process runs as. */
export type SystemUser = { uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root, so root hands it to another user: the one who owns the database if there is
 * one already, else `postgres`, else `nobody`.
 */
export async function chooseUser(cluster: string): Promise<SystemUser> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = named('postgres') ?? named('nobody');
  if (found) return found;
  throw new CannotStart(
    'PostgreSQL does not run as root, and this machine has neither a user named postgres nor one named nobody. ' +
      'Start Rapport as a normal user, or set DATABASE_URL.',
  );
}

/** Whether the user can pass through, or run, what lies at a path. */
export function canReach(user: SystemUser, file: string): boolean {
  return spawnSync('test', ['-x', file], { ...user, cwd: '/' }).status === 0;
}

function named(name: string): SystemUser {
  const uid = numberFrom('-u', name);
  const gid = numberFrom('-g', name);
  return uid === null || gid === null ? null : { uid, gid };
}

function numberFrom(flag: '-u' | '-g', name: string): number | null {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return answer.status === 0 && /^\d+$/.test(answer.stdout.trim()) ? Number(answer.stdout) : null;
}
