import { sql } from 'kysely';
import type { Gate, Write } from '#server/database/reach.ts';

/** The schema of the database that the queue lives in. */
export const jobsSchema = 'jobs';

/**
 * What is done behind the back of whoever caused it. A job is a name and an id, so that it can carry no word.
 * `look`: whether there is something to tell a person. `calendar`: whether the calendars of the two of a one-on-one say
 * what its book says. `deliver`: a message is carried where it is to go. `sweep`: what has its time is put into the queue.
 * `send-link`, `send-reset`: somebody's way in by mail was asked for.
 */
export const jobNames = ['look', 'calendar', 'deliver', 'send-link', 'send-reset', 'sweep'] as const;
export type JobName = (typeof jobNames)[number];

/** What working on a job does. It may be done twice: a server can end between doing it and saying so. */
export type Work = (id: string) => Promise<void>;

/** Puts a job into the queue, in the transaction of what causes it: both happen, or neither. */
export async function enqueue(tx: Write | Gate, job: Exclude<JobName, 'sweep'>, id: string): Promise<void> {
  await sql`select enqueue(${job}, ${id})`.execute(tx);
}

/** Puts a job into the queue for each of the two who sit in a one-on-one. */
export async function enqueueLooks(tx: Write, seats: { manager_id: string | null; report_id: string | null }): Promise<void> {
  for (const person of [seats.manager_id, seats.report_id]) if (person !== null) await enqueue(tx, 'look', person);
}
