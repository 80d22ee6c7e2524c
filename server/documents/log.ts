import type { Address } from '#server/database/connect.ts';
import { openLane, type Lane } from './log-lane.ts';
import type { LogRow } from './log-writer.ts';

/** Whether an update is in the log, and its place there. */
export type Appended = { durable: true; seq: number } | { durable: false };

/** The log of every document, for appending. */
export type UpdateLog = {
  /**
   * Gives `durable` once the row is on disk. Otherwise the document takes no updates, or this person has no seat in
   * its one-on-one: PostgreSQL decides. Throws where it could not be found out, after some seconds of trying.
   */
  append(row: LogRow): Promise<Appended>;
  close(): Promise<void>;
};

/**
 * Opens the log. Rows of many people go in with one statement; what arrives while it is under way goes with the next.
 * A row whose document is locked by a closing waits in a lane of its own, so that nobody else waits with it.
 */
export function openLog(address: Address): UpdateLog {
  const lanes: Record<'quick' | 'patient', Lane> = { quick: openLane(address, false), patient: openLane(address, true) };
  return {
    async append(row) {
      const seq = (await lanes.quick.append(row)) ?? (await lanes.patient.append(row));
      return seq === null ? { durable: false } : { durable: true, seq };
    },
    async close() {
      await lanes.quick.close();
      await lanes.patient.close();
    },
  };
}
