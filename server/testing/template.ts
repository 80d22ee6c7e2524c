import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Address } from '#server/database/connect.ts';
import { openDatabase } from '#server/database/open.ts';
import { openKeyRing } from '#server/seal/key-ring.ts';

export const testMasterKey = Buffer.alloc(32, 7);

/** The keys every test seals with. */
export const testKeys = openKeyRing(testMasterKey);

/** Makes the database that each test file's own is copied from, migrated and without a row. Gives its name. */
export async function makeTemplate(server: Address): Promise<string> {
  const name = `rapport_template_${process.pid}_${randomBytes(3).toString('hex')}`;
  await asOwner(server, async (owner) => {
    await dropDatabase(owner, name);
    await owner.query(`create database ${name}`);
  });
  const database = await openDatabase({ ...server, database: name }, testKeys.databasePassword);
  await database.close();
  return name;
}

/** Removes a test's database together with its login role. */
export async function dropDatabase(owner: pg.Client, name: string): Promise<void> {
  await owner.query(`drop database if exists ${name} with (force)`);
  await owner.query(`drop role if exists rapport_login_${name}`);
}

/** Runs `work` on a connection of the server's owner. */
export async function asOwner<T>(server: Address, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client(server);
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
