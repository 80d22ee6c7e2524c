import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { makeOneOnOne, makePerson, type TestOneOnOne, type TestPerson } from '#server/testing/people.ts';
import { openLog, type UpdateLog } from './log.ts';

let database: TestDatabase;
let room: TestOneOnOne;
let maya: TestPerson;
let log: UpdateLog;

beforeAll(async () => {
  database = await openTestDatabase();
  maya = await makePerson(database, 'Maya');
});
afterAll(() => database.close());
beforeEach(async () => {
  room = await makeOneOnOne(database, maya, await makePerson(database, 'Sam'));
  log = openLog(database.address);
});
afterEach(() => log.close());

const row = (document: string, person: string, id = randomUUID()) => ({ id, document, person, body: Buffer.from(id) });

async function logged(document: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ id: string }>('select id from document_updates where document_id = $1 order by seq', [document]);
  return rows.map(({ id }) => id);
}

test('an update of either of the two is durable', async () => {
  const rows = [row(room.page, maya.id), row(room.page, room.report?.id ?? ''), row(room.cover, maya.id)];
  const appended = await Promise.all(rows.map((one) => log.append(one)));
  expect(appended.every(({ durable }) => durable)).toBe(true);
  expect(await logged(room.page)).toEqual([rows[0]?.id, rows[1]?.id]);
});

test('an update by somebody without a seat is refused, and so is one for no document at all', async () => {
  const stranger = await makePerson(database, 'Noor');
  expect(await log.append(row(room.page, stranger.id))).toEqual({ durable: false });
  expect(await log.append(row(randomUUID(), maya.id))).toEqual({ durable: false });
  expect(await logged(room.page)).toEqual([]);
});

test('a document that is not open takes no update', async () => {
  await database.owner.query('update documents set open = false where id = $1', [room.page]);
  expect(await log.append(row(room.page, maya.id))).toEqual({ durable: false });
});

test('an update sent twice is there once, and durable both times', async () => {
  const once = row(room.page, maya.id);
  const first = await log.append(once);
  expect(await log.append(once)).toEqual(first);
  expect(await logged(room.page)).toEqual([once.id]);
});

test('one row PostgreSQL cannot take does not fail the others that came with it', async () => {
  const good = row(room.page, maya.id);
  const [bad, kept] = await Promise.allSettled([log.append(row(room.page, 'nobody')), log.append(good)]);
  expect(bad.status).toBe('rejected');
  expect(kept).toMatchObject({ status: 'fulfilled', value: { durable: true } });
  expect(await logged(room.page)).toEqual([good.id]);
});

test('a document that is being closed holds up nobody else, and what came too late is refused', async () => {
  await database.owner.query('begin');
  await database.owner.query('select from documents where id = $1 for update', [room.page]);
  const late = log.append(row(room.page, maya.id));
  expect(await log.append(row(room.cover, maya.id))).toMatchObject({ durable: true });
  await database.owner.query('update documents set open = false where id = $1', [room.page]);
  await database.owner.query('commit');
  expect(await late).toEqual({ durable: false });
});

test('a lock that opens again lets the waiting update through', async () => {
  await database.owner.query('begin');
  await database.owner.query('select from documents where id = $1 for update', [room.page]);
  const waiting = log.append(row(room.page, maya.id));
  await database.owner.query('commit');
  expect(await waiting).toMatchObject({ durable: true });
});

test('a broken connection loses no update', async () => {
  await log.append(row(room.page, maya.id));
  const rows = Array.from({ length: 200 }, () => row(room.page, maya.id));
  const appending = rows.map((one) => log.append(one));
  await database.owner.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'rapport log%' and datname = current_database()");
  const appended = await Promise.all(appending);
  expect(appended.every(({ durable }) => durable)).toBe(true);
  expect((await logged(room.page)).length).toBe(201);
});
