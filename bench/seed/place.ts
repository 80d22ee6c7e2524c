import path from 'node:path';
import pg from 'pg';
import type { Address } from '#server/database/connect.ts';
import { readPostmasterFile } from '#server/database/embedded/postmaster-file.ts';
import { socketPort } from '#server/database/embedded/socket-directory.ts';
import { openDatabase } from '#server/database/open.ts';
import type { Reach } from '#server/database/reach.ts';
import { openKeyRing, type KeyRing } from '#server/seal/key-ring.ts';
import { masterKey } from '#server/seal/master-key.ts';

/** The data of a running server, with its keys: for filling it without signing thousands of people up. */
export type Place = {
  reach: Reach;
  keys: KeyRing;
  /** As the owner of the tables, past every door: for rows in bulk that nobody will read. */
  owner: pg.Client;
  postgres: string;
  close(): Promise<void>;
};

/** Opens the data of the server that runs on a data directory. */
export async function openPlace(dataDirectory: string): Promise<Place> {
  const file = await readPostmasterFile(path.join(dataDirectory, 'postgres'));
  if (!file) throw new Error(`no database runs in ${dataDirectory}`);
  const address: Address = { host: file.socketDirectory, port: socketPort, user: 'postgres', database: 'postgres' };
  const keys = openKeyRing(await masterKey(null, dataDirectory));
  const database = await openDatabase(address, keys.databasePassword);
  const owner = new pg.Client(address);
  await owner.connect();
  const { rows } = await owner.query<{ version: string }>("select current_setting('server_version') as version");
  return {
    reach: database.reach,
    keys,
    owner,
    postgres: rows[0]?.version ?? '',
    close: async () => {
      await database.close();
      await owner.end();
    },
  };
}
