import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import type { Address } from '#server/database/connect.ts';
import { openDatabase, type Database } from '#server/database/open.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { asOwner, dropDatabase, testKeys } from './template.ts';

/** A database of its own for one test file, with everything the server would open on it. */
export type TestDatabase = Database & {
  keys: KeyRing;
  /** As the owner of the tables, past every door: for looking at what is really stored. */
  owner: pg.Client;
  ownerAddress: Address;
};

/** Makes a fresh, migrated, empty database on the run's server; `close` removes it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { address: server, template } = inject('postgres');
  return copyDatabase(server, template);
}

/** The same, outside vitest. */
export async function copyDatabase(server: Address, template: string): Promise<TestDatabase> {
  const name = `rapport_${randomBytes(6).toString('hex')}`;
  await asOwner(server, (client) => createFrom(client, name, template));
  const ownerAddress = { ...server, database: name };
  const database = await openDatabase(ownerAddress, testKeys.databasePassword);
  const owner = new pg.Client(ownerAddress);
  await owner.connect();
  return {
    ...database,
    keys: testKeys,
    owner,
    ownerAddress,
    close: async () => {
      await database.close();
      await owner.end();
      await asOwner(server, (client) => dropDatabase(client, name));
    },
  };
}

// PostgreSQL copies a template for one client at a time, and test files start together.
async function createFrom(client: pg.Client, name: string, template: string) {
  await client.query("select pg_advisory_lock(hashtext('rapport template'))");
  await client.query(`create database ${name} template ${template}`);
}

/**
 * For tests that start the whole server: the address of a fresh database, and a data directory. Both are gone when
 * the test file ends.
 */
export async function freshDatabase(): Promise<{ url: string; directory: string }> {
  const { address: server, template } = inject('postgres');
  const name = `rapport_${randomBytes(6).toString('hex')}`;
  await asOwner(server, (client) => createFrom(client, name, template));
  const directory = await mkdtemp(path.join(os.tmpdir(), 'rapport-test-data-'));
  afterAll(async () => {
    await asOwner(server, (client) => dropDatabase(client, name));
    await rm(directory, { recursive: true, force: true });
  });
  return { url: urlOf(server, name), directory };
}

function urlOf({ host = 'localhost', port = 5432, user = 'postgres', password }: Address, database: string): string {
  const secret = typeof password === 'string' && password !== '' ? `:${encodeURIComponent(password)}` : '';
  return `postgres://${encodeURIComponent(user)}${secret}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}
