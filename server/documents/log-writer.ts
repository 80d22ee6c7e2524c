import pg from 'pg';
import type { Address } from '#server/database/connect.ts';

/** One update, sealed, by one person, or by the server (null). The id is its own: a row that is sent twice is there once. */
export type LogRow = { id: string; document: string; person: string | null; body: Uint8Array };

/** A connection that appends to the log, and can do nothing else. */
export type Writer = {
  /** Gives the place in the log of each row that is durable. */
  write(rows: readonly LogRow[]): Promise<Map<string, number>>;
  close(): Promise<void>;
};

const longestConnecting = 5_000;
const longestStatement = 10_000;

/** Connects. Throws where PostgreSQL does not answer; so does `write` once the connection has broken. */
export async function openWriter(address: Address, patient: boolean): Promise<Writer> {
  const client = new pg.Client({
    ...address,
    connectionTimeoutMillis: longestConnecting,
    statement_timeout: longestStatement,
    application_name: patient ? 'rapport log, patient' : 'rapport log',
  });
  // A connection that breaks fails the next write, which is where it can be dealt with.
  client.on('error', () => {});
  await client.connect();
  await client.query('set role rapport_gate');
  return {
    async write(rows) {
      const result = await client.query<{ id: string; seq: string }>({
        name: 'append',
        text: 'select id, seq from append_updates($1::uuid[], $2::uuid[], $3::uuid[], $4::bytea[], $5)',
        values: [
          rows.map(({ id }) => id),
          rows.map(({ document }) => document),
          rows.map(({ person }) => person),
          rows.map(({ body }) => body),
          patient,
        ],
      });
      return new Map(result.rows.map(({ id, seq }) => [id, Number(seq)]));
    },
    close: () => client.end(),
  };
}
