import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { declared } from '#server/config/declared.ts';
import { readPostmasterFile } from '#server/database/embedded/postmaster-file.ts';

/** A server in a process of its own, on loopback, with the embedded database as people run it. */
export type ServerProcess = {
  origin: string;
  pid: number;
  /** Milliseconds from the start of the process until /readyz said that it is ready. */
  readyAfter: number;
  /** The process number of its PostgreSQL. */
  postgres(): Promise<number>;
  /** Ends it as Ctrl C does. */
  stop(): Promise<void>;
  /** Ends it without a word, as a crash would. The next start on the directory deals with what it left. */
  kill(): Promise<void>;
};

const clone = path.resolve(import.meta.dirname, '..', '..');
const longestStart = 120_000;
const betweenLooks = 2;

export type Choices = {
  /** Any free port without it. */
  port?: number;
  settings?: Partial<Record<keyof typeof declared.shape, string>>;
  /** Where what it prints goes; nowhere without it. */
  output?: number;
};

/** Starts a server on a data directory and waits until it is ready. Flags for its Node go into NODE_OPTIONS. */
export async function startServerProcess(dataDirectory: string, choices: Choices = {}): Promise<ServerProcess> {
  const port = choices.port ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  // Settings of whoever runs this stay out: an empty variable counts as not set.
  const unset = Object.fromEntries(Object.keys(declared.shape).map((name) => [name, '']));
  const environment = { ...process.env, ...unset, PORT: String(port), RAPPORT_DATA: dataDirectory, NODE_ENV: 'production', ...choices.settings };
  const args = [
    '--disable-warning=ExperimentalWarning',
    // Should this process be killed, the server stops.
    '--import',
    path.join(clone, 'bin', 'with-parent.mjs'),
    path.join(clone, 'server', 'main.ts'),
  ];
  const began = performance.now();
  const server = spawn(process.execPath, args, { cwd: clone, env: environment, stdio: ['ignore', choices.output ?? 'ignore', 'inherit', 'ipc'] });
  const ended = once(server, 'exit');
  await Promise.race([ready(origin, began), ended.then(() => Promise.reject(new Error('the server ended before it was ready')))]).catch(
    async (error: unknown) => {
      await end(server, ended, 'SIGTERM');
      throw error;
    },
  );
  const readyAfter = performance.now() - began;
  return {
    origin,
    pid: server.pid ?? 0,
    readyAfter,
    postgres: async () => (await readPostmasterFile(path.join(dataDirectory, 'postgres')))?.pid ?? 0,
    stop: () => end(server, ended, 'SIGTERM'),
    kill: () => end(server, ended, 'SIGKILL'),
  };
}

async function ready(origin: string, began: number): Promise<void> {
  while (performance.now() - began < longestStart) {
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await pause(betweenLooks);
  }
  throw new Error('the server was not ready in time');
}

async function end(server: ChildProcess, ended: Promise<unknown>, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill(signal);
  await ended;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const bound = probe.address();
  probe.close();
  await once(probe, 'close');
  if (bound === null || typeof bound === 'string') throw new Error('no port is free');
  return bound.port;
}
