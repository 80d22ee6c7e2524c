import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/** What PostgreSQL says about itself in the file it keeps while it runs. */
export type PostmasterFile = { pid: number; socketDirectory: string; ready: boolean };

// The lines of the file, counted from 0 (pidfile.h in PostgreSQL's source).
const lineOf = { pid: 0, socketDirectory: 4, status: 7 };

export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(fileIn(cluster), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[lineOf.pid] ?? '', 10);
  if (!Number.isSafeInteger(pid)) return null;
  return {
    pid,
    socketDirectory: lines[lineOf.socketDirectory] ?? '',
    ready: lines[lineOf.status]?.trim() === 'ready',
  };
}

/** Whether the process is a PostgreSQL of this cluster. Its number alone says nothing: numbers come round again. */
export async function isPostmasterOf(cluster: string, pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  });
  return command.replaceAll('\0', ' ').includes(`bin/postgres -D ${cluster} `);
}

/**
 * Removes the files of a server that is gone whose number now belongs to another process: PostgreSQL would take that
 * process for a running server. Where no process has the number, PostgreSQL clears them itself, and looks first
 * whether any of its own processes still linger; so they are left to it.
 */
export async function clearPostmasterFile(cluster: string, file: PostmasterFile): Promise<void> {
  if (!isAlive(file.pid)) return;
  await rm(fileIn(cluster), { force: true });
  await rm(path.join(cluster, '.s.PGSQL.5432.lock'), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function fileIn(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}
