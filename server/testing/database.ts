import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
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
