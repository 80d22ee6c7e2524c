import { chown, mkdtemp, rm } from 'node:fs/promises';
import type { SystemUser } from './system-user.ts';

/** The number in the socket's name; nothing listens on a port. */
export const socketPort = 5432;

const prefix = '/tmp/rapport-';

// The address of a Unix socket holds 107 bytes on Linux and 103 on macOS; its file name takes 16 of them, its lock 21.
const longestDirectory = 82;

/** Where the socket goes: beside the database or, where that path is too long for one, in a fresh closed directory. */
export async function makeSocketDirectory(cluster: string, user: SystemUser): Promise<string> {
  if (Buffer.byteLength(cluster) <= longestDirectory) return cluster;
  const directory = await mkdtemp(prefix);
  if (user) await chown(directory, user.uid, user.gid);
  return directory;
}

/** Removes a directory that was made for the socket alone. */
export async function removeSocketDirectory(directory: string): Promise<void> {
  if (/^\/tmp\/rapport-[^/]+$/.test(directory)) await rm(directory, { recursive: true, force: true });
}
