import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { postgresVersion, prepareCluster } from './cluster.ts';
import { prepareDataDirectory } from './data-directory.ts';
import { holdDataDirectory } from './hold.ts';
import type { Log } from './log-lines.ts';
import { clearPostmasterFile, isPostmasterOf, readPostmasterFile } from './postmaster-file.ts';
import { startPostmaster } from './postmaster.ts';
import { makeSocketDirectory, removeSocketDirectory, socketPort } from './socket-directory.ts';
import { supervise } from './supervise.ts';
import { chooseUser } from './system-user.ts';

/** The database Rapport brings along, running. */
export type Embedded = {
  /** The `host` to connect to with `pg`. */
  socketDir: string;
  port: number;
  superuser: 'postgres';
  /** PostgreSQL's major version. */
  version: string;
  /** Whether a server that had outlived a killed Rapport was found, stopped and followed by this one. */
  adopted: boolean;
  /** Settles only if PostgreSQL ended by itself and could not be brought back: nothing can be saved any more. */
  failed: Promise<Error>;
  /** Stops it, with everything written out, and lets go of the data directory. Asked twice, it is one stop. */
  stop(): Promise<void>;
};

// It has everything in memory to write out.
const longestEnd = 60_000;

/**
 * Starts the embedded PostgreSQL on a data directory, making both if needed, and keeps it running: should it be
 * killed, it is started again. Throws CannotStart with a sentence for whoever runs Rapport.
 */
export async function startEmbedded({ dataDir, log }: { dataDir: string; log: Log }): Promise<Embedded> {
  if (process.platform === 'win32') {
    throw new CannotStart('On Windows Rapport brings no database along: set DATABASE_URL to a PostgreSQL server.');
  }
  const user = await chooseUser(path.join(dataDir, 'postgres'));
  const directory = await prepareDataDirectory(path.resolve(dataDir), user);
  const cluster = path.join(directory, 'postgres');
  const hold = holdDataDirectory(directory);
  try {
    const adopted = await clearTheWay(cluster);
    const binaries = await findBinaries(directory, user);
    await prepareCluster(cluster, binaries, user);
    const socketDirectory = await makeSocketDirectory(cluster, user);
    const place = { cluster, socketDirectory, port: socketPort, binaries, user, log };
    const running = await supervise(() => startPostmaster(place), log);
    let stopped: Promise<void> | null = null;
    const stop = async () => {
      await running.stop();
      await removeSocketDirectory(socketDirectory);
      hold.release();
    };
    return {
      socketDir: socketDirectory,
      port: socketPort,
      superuser: 'postgres',
      version: postgresVersion,
      adopted,
      failed: running.failed,
      stop: () => (stopped ??= stop()),
    };
  } catch (error) {
    hold.release();
    throw error;
  }
}

/** Ends a server that outlived the process that started it. Gives whether there was one. */
async function clearTheWay(cluster: string): Promise<boolean> {
  const file = await readPostmasterFile(cluster);
  if (!file) return false;
  const left = await isPostmasterOf(cluster, file.pid);
  if (left) {
    process.kill(file.pid, 'SIGINT');
    await ended(cluster, file.pid);
  } else {
    await clearPostmasterFile(cluster, file);
  }
  await removeSocketDirectory(file.socketDirectory);
  return left;
}

async function ended(cluster: string, pid: number): Promise<void> {
  const began = Date.now();
  while (await isPostmasterOf(cluster, pid)) {
    if (Date.now() - began > longestEnd) {
      throw new CannotStart(`An earlier PostgreSQL (process ${pid}) still works in ${cluster} and does not stop.`);
    }
    await pause(20);
  }
}
