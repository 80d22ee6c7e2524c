import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { flags } from './flags.ts';
import { readLog, type Log } from './log-lines.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import type { SystemUser } from './system-user.ts';

/** Everything a start needs, found out once. */
export type Place = {
  cluster: string;
  socketDirectory: string;
  port: number;
  binaries: Binaries;
  user: SystemUser;
  log: Log;
};

/** A running PostgreSQL. `gone` settles when its process has ended, for whatever reason. */
export type Postmaster = { gone: Promise<void>; stop(): Promise<void> };

// After a crash PostgreSQL first replays its log; with max_wal_size at 512 MB that is seconds, on a slow disk a minute.
const longestStart = 300_000;
// Processes of a killed server notice within moments; until then PostgreSQL refuses to start beside them.
const longestLinger = 15_000;
const longestStop = 60_000;
const lingering = /shared memory block|lock file ".*" already exists/;

/** Starts PostgreSQL and waits until it takes connections. */
export async function startPostmaster(place: Place): Promise<Postmaster> {
  const began = Date.now();
  for (;;) {
    const attempt = launch(place);
    if (await attempt.ready()) return attempt;
    const lingers = lingering.test(attempt.problems()) && Date.now() - began < longestLinger;
    if (!lingers) throw new CannotStart(`PostgreSQL did not start in ${place.cluster}: ${attempt.problems()}`);
    await pause(100);
  }
}

function launch(place: Place) {
  const child = spawnPostgres(place);
  let stopping = false;
  let ended = false;
  let failure = '';
  const lines = readLog(place.log, () => stopping);
  child.stderr?.on('data', (chunk: Buffer) => lines.take(chunk));
  const gone = once(child, 'close').then(
    () => void (ended = true),
    (error: unknown) => {
      ended = true;
      failure = String(error);
    },
  );

  return {
    gone,
    problems: () => lines.problems() || failure || 'it ended without a word',

    /** Settles with whether it takes connections; false: it has ended. */
    async ready(): Promise<boolean> {
      const began = Date.now();
      while (!ended) {
        const file = await readPostmasterFile(place.cluster);
        if (file?.pid === child.pid && file?.ready) return true;
        if (Date.now() - began > longestStart) {
          child.kill('SIGQUIT');
          throw new CannotStart(`PostgreSQL is still not ready in ${place.cluster} after five minutes.`);
        }
        await Promise.race([gone, pause(10)]);
      }
      return false;
    },

    async stop(): Promise<void> {
      stopping = true;
      if (ended) return;
      child.kill('SIGINT'); // ends sessions, writes everything out, stops
      const late = setTimeout(() => child.kill('SIGQUIT'), longestStop);
      await gone;
      clearTimeout(late);
    },
  };
}

function spawnPostgres({ cluster, socketDirectory, port, binaries, user }: Place): ChildProcess {
  const [command = binaries.postgres, ...rest] = [
    ...dyingWithParent(user),
    binaries.postgres,
    ...flags(cluster, socketDirectory, port),
  ];
  const viaSetpriv = command !== binaries.postgres;
  return spawn(command, rest, {
    ...(viaSetpriv ? {} : user),
    cwd: '/',
    env: binaries.environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl C is for the server, which stops the database last, after its final writes.
    detached: true,
  });
}

/** On Linux the kernel can be asked to stop PostgreSQL when this process is killed; elsewhere the next start does. */
function dyingWithParent(user: SystemUser): string[] {
  if (process.platform !== 'linux' || spawnSync('setpriv', ['--version']).status !== 0) return [];
  const as = user ? ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'] : [];
  return ['setpriv', '--pdeathsig', 'INT', ...as, '--'];
}
