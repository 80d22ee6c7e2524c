import pg from 'pg';
import { connect, type Address } from './connect.ts';
import { installJobs } from '#server/jobs/install.ts';
import { migrate } from './migrate.ts';
import { openReach, type Reach } from './reach.ts';
import { prepareRoles } from './roles.ts';

export type Database = {
  reach: Reach;
  /** How the login role reaches this database, for connections of their own: the log's writer, the news. */
  address: Address;
  /** Whether it answers. Migrations are done by the time a Database exists. */
  answers: () => Promise<boolean>;
  close: () => Promise<void>;
};

const oldestVersion = 150_000;
const connections = 12;

/**
 * Makes a database ready for use: roles, migrations, and a pool under the login role. `owner` is who owns the
 * tables; its connections are closed before this returns.
 */
export async function openDatabase(owner: Address, loginPassword: string): Promise<Database> {
  const address = await prepare(owner, loginPassword);
  const pool = connect(address, connections);
  return {
    reach: openReach(pool),
    address,
    answers: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: () => pool.end(),
  };
}

async function prepare(owner: Address, loginPassword: string): Promise<Address> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const version = Number(rows[0]?.server_version_num);
    if (version < oldestVersion) throw new Error(`PostgreSQL 15 or newer is needed; this one is ${Math.floor(version / 10_000)}`);
    const address = await prepareRoles(client, owner, loginPassword);
    await installJobs(client);
    const pool = connect(owner, 2);
    try {
      await migrate(pool);
    } finally {
      await pool.end();
    }
    return address;
  } finally {
    await client.end();
  }
}
