import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Address } from '#server/database/connect.ts';
import { startEmbedded } from '#server/database/embedded/start.ts';

/** A PostgreSQL server for tests: its owner's address, and how to end it. */
export type TestServer = { address: Address; stop(): Promise<void> };

/**
 * The PostgreSQL that Rapport brings along, in a temporary directory, with the speed of tests: what it writes need
 * not outlive the machine, only its own processes.
 */
export async function startOwnPostgres(): Promise<TestServer> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'rapport-test-'));
  const embedded = await startEmbedded({ dataDir, log: { debug: () => {}, warn: () => {}, error: console.error } });
  const address = { host: embedded.socketDir, port: embedded.port, user: embedded.superuser, database: 'postgres' };
  await forgetSyncing(address);
  return {
    address,
    stop: async () => {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function forgetSyncing(address: Address): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  await client.query('alter system set fsync = off');
  await client.query('select pg_reload_conf()');
  await client.end();
}
