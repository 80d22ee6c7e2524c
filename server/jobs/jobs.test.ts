import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { makePerson, type TestPerson } from '#server/testing/people.ts';
import { enqueue, jobNames, type JobName, type Work } from './jobs.ts';
import { openJobs } from './open-jobs.ts';

let database: TestDatabase;
let maya: TestPerson;
beforeAll(async () => {
  database = await openTestDatabase();
  maya = await makePerson(database, 'Maya');
});
afterAll(() => database.close());

const silent = pino({ level: 'silent' });
const works = (work: (name: JobName, id: string) => Promise<void>) =>
  Object.fromEntries(jobNames.map((name) => [name, (id: string) => work(name, id)])) as Record<JobName, Work>;

/** A node that works, and what it did. */
async function node(done: string[]) {
  return openJobs(database.address, works(async (name, id) => void done.push(`${name} ${id}`)), silent);
}

test('a job is done once, however often it was put in while it waited', async () => {
  const done: string[] = [];
  const jobs = await node(done);
  const id = randomUUID();
  await database.reach.write(maya.id, async (tx) => {
    await enqueue(tx, 'look', id);
    await enqueue(tx, 'look', id);
  });
  await jobs.workOff();
  expect(done).toEqual([`look ${id}`]);
  await jobs.close();
});

test('what was undone leaves no job', async () => {
  const done: string[] = [];
  const jobs = await node(done);
  const undone = database.reach.write(maya.id, async (tx) => {
    await enqueue(tx, 'look', randomUUID());
    throw new Error('on second thoughts');
  });
  await expect(undone).rejects.toThrow('on second thoughts');
  await jobs.workOff();
  expect(done).toEqual([]);
  await jobs.close();
});

test('several servers share the work, and each job is done by one of them', async () => {
  const done: string[] = [];
  const nodes = await Promise.all([node(done), node(done), node(done)]);
  const ids = Array.from({ length: 40 }, () => randomUUID());
  await database.reach.write(maya.id, async (tx) => {
    for (const id of ids) await enqueue(tx, 'look', id);
  });
  await Promise.all(nodes.map((each) => each.workOff()));
  expect(done.toSorted()).toEqual(ids.map((id) => `look ${id}`).toSorted());
  await Promise.all(nodes.map((each) => each.close()));
});

test('a server at work hears of a job long before it would ask', { timeout: 5_000 }, async () => {
  const id = randomUUID();
  const first = Promise.withResolvers<string>();
  const jobs = await openJobs(database.address, works(async (_, done) => first.resolve(done)), silent);
  await jobs.begin();
  await database.reach.write(maya.id, (tx) => enqueue(tx, 'look', id));
  expect(await first.promise).toBe(id);
  await jobs.close();
});

test('a job holds a name and an id, and nobody but the queue’s own role reads it', async () => {
  await expect(database.reach.write(maya.id, (tx) => enqueue(tx, 'look', 'a word of the room'))).rejects.toMatchObject({ code: '22P02' });
  const { rows } = await database.owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'jobs'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)",
  );
  expect(rows).toEqual([]);
  const { rows: readers } = await database.owner.query<{ can: boolean }>(
    "select bool_or(has_table_privilege(role, 'jobs.job', 'select')) as can from unnest(array['rapport_person', 'rapport_gate', 'rapport_keeper']) role",
  );
  expect(readers[0]?.can).toBe(false);
});
