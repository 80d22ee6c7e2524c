import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Address } from '#server/database/connect.ts';
import { openWriter, type LogRow, type Writer } from './log-writer.ts';

/** A queue with one statement under way. */
export type Lane = {
  /** Gives the row's place in the log, or null where it was not taken. */
  append(row: LogRow): Promise<number | null>;
  close(): Promise<void>;
};

type Waiting = { row: LogRow; resolve: (seq: number | null) => void; reject: (error: unknown) => void };

const rowsAtOnce = 500;
// A restart of the embedded database takes a second or two; longer, and clients had better say "Not saved yet".
const longestTrying = 5_000;
const pauseBetweenTries = 100;

/** Opens a lane. `patient`: it waits for documents that are locked, instead of passing them over. */
export function openLane(address: Address, patient: boolean): Lane {
  let writer: Promise<Writer> | null = null;
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;
  let closed = false;

  async function run(): Promise<void> {
    // One turn of the event loop is enough to gather what came in together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.slice(0, rowsAtOnce);
      waiting = waiting.slice(rowsAtOnce);
      await settle(batch);
    }
    // In the same turn as the last look: a row that arrives from here on starts a new run.
    running = null;
  }

  async function settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const places = await write(batch.map(({ row }) => row));
      for (const { row, resolve } of batch) resolve(places.get(row.id) ?? null);
    } catch (error) {
      // One bad row must not fail its neighbours.
      if (batch.length > 1 && isAboutRows(error)) for (const one of batch) await settle([one]);
      else for (const { reject } of batch) reject(error);
    }
  }

  /** Writes, on a new connection if the one in use breaks. What became of the rows is then unknown: they are sent again. */
  async function write(rows: readonly LogRow[]): Promise<Map<string, number>> {
    const began = Date.now();
    for (;;) {
      try {
        writer ??= openWriter(address, patient);
        return await (await writer).write(rows);
      } catch (error) {
        if (isAboutRows(error)) throw error;
        await drop();
        if (closed || Date.now() - began > longestTrying) throw error;
        await pause(pauseBetweenTries);
      }
    }
  }

  async function drop(): Promise<void> {
    const broken = writer;
    writer = null;
    await broken?.then((open) => open.close()).catch(() => {});
  }

  return {
    append(row) {
      if (closed) return Promise.reject(new Error('the log is closed'));
      return new Promise((resolve, reject) => {
        waiting.push({ row, resolve, reject });
        running ??= run();
      });
    },
    async close() {
      closed = true;
      await running;
      await drop();
    },
  };
}

/** PostgreSQL answered, and would answer the same again. Otherwise it was the connection, or the server going down. */
function isAboutRows(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !/^(08|57P)/.test(error.code ?? '');
}
