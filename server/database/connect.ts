import pg from 'pg';

/** How to reach one PostgreSQL database as one role. */
export type Address = pg.PoolConfig;

const oids = { int8: 20, date: 1082 };

// A calendar day stays the text it is: as a JavaScript Date it would shift with the machine's time zone.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === oids.date) return (text: string) => text;
    if (oid === oids.int8) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * Opens a pool. A connection that breaks is dropped and replaced: whoever was using it hears of it by the query that
 * fails. Without these listeners the event alone would end the process, idle or not.
 */
export function connect(address: Address, max: number): pg.Pool {
  const pool = new pg.Pool({ ...address, max, types, idle_in_transaction_session_timeout: 30_000 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}
