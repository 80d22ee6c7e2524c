import { PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Address } from '#server/database/connect.ts';
import { describeError } from '#server/http/log.ts';
import { jobNames, jobsSchema, type JobName, type Work } from './jobs.ts';

/** The queue, as a server works on it. Several servers on one database share the work. */
export type Jobs = {
  /** Works on jobs as they come, until it is closed. */
  begin(): Promise<void>;
  /** Works on everything that waits, and on what that brings, until nothing waits. */
  workOff(): Promise<void>;
  close(): Promise<void>;
};

// Jobs are heard of at once; this is how often the queue is asked anyway.
const pollSeconds = 10;
/** Each minute: whatever has its time by then. */
const everyMinute = '* * * * *';
/** How long a stopping server waits for what it is working on. */
const stopMs = 10_000;

export async function openJobs(address: Address, works: Readonly<Record<JobName, Work>>, logger: Logger): Promise<Jobs> {
  const { host, port, user, password, database } = address;
  const boss = new PgBoss({
    ...(host === undefined ? {} : { host }),
    ...(port === undefined ? {} : { port }),
    ...(user === undefined ? {} : { user }),
    ...(typeof password === 'string' ? { password } : {}),
    ...(database === undefined ? {} : { database }),
    ...(address.ssl === undefined ? {} : { ssl: address.ssl }),
    // The login role has no rights of its own: here it works on the queue, and can reach nothing else.
    options: '-c role=rapport_jobs',
    schema: jobsSchema,
    max: 3,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    // Both take being the owner of the tables.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => logger.warn(describeError(error), 'jobs'));
  await boss.start();

  async function work(name: JobName, data: unknown): Promise<void> {
    const id = typeof data === 'object' && data !== null && 'id' in data ? String(data.id) : '';
    const failed = await works[name](id).catch((error: unknown) => {
      logger.error({ job: name, id, ...describeError(error) }, 'a job failed, and is tried again');
      return true;
    });
    // What the queue keeps of it is not the error itself: its message can quote.
    if (failed) throw new Error('failed');
  }

  return {
    async begin() {
      for (const name of jobNames) {
        await boss.work<unknown>(name, { pollingIntervalSeconds: pollSeconds, notifyPollingIntervalSeconds: pollSeconds, burstWhenBatchFull: true }, async (jobs) => {
          for (const { data } of jobs) await work(name, data);
        });
      }
      await boss.schedule('sweep', everyMinute);
    },
    async workOff() {
      for (let worked = true; worked; ) {
        worked = false;
        for (const name of jobNames) {
          for (const { id, data } of await boss.fetch<unknown>(name, { batchSize: 20 })) {
            worked = true;
            await work(name, data);
            await boss.complete(name, id);
          }
        }
      }
    },
    close: () => boss.stop({ graceful: true, timeout: stopMs }),
  };
}
