import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readPage } from '#document/read-page.ts';
import { readStored, restore } from '#server/documents/stored-document.ts';
import { pageFromDocument, openBody } from '#server/documents/page-body.ts';
import { roomKey } from '#server/documents/room-key.ts';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { openClient, startLive, until, type TestClient, type TestLive } from '#server/testing/live.ts';
import { raise, wordsOn } from '#server/testing/page.ts';
import { makeOneOnOne, makePerson, type TestOneOnOne, type TestPerson } from '#server/testing/people.ts';

let database: TestDatabase;
let server: TestLive;
let maya: TestPerson;
let sam: TestPerson;
let room: TestOneOnOne;
let clients: TestClient[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  maya = await makePerson(database, 'Maya');
  sam = await makePerson(database, 'Sam');
});
afterAll(() => database.close());
beforeEach(async () => {
  server = await startLive(database);
  room = await makeOneOnOne(database, maya, sam);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await server.stop();
});

function open(person: TestPerson, document = room.page, at = server): TestClient {
  const client = openClient(at, person, document);
  clients.push(client);
  return client;
}

async function stored(person: TestPerson, document = room.page): Promise<Y.Doc> {
  return database.reach.read(person.id, async (tx) => {
    const key = await roomKey(tx, database.keys, room.id);
    const found = key && (await readStored(tx, key, document));
    if (!found) throw new Error('it is not in reach');
    return restore(found, () => {});
  });
}

test('what one writes, the other sees, and it is on disk when it is said to be saved', async () => {
  const [a, b] = [open(maya), open(sam)];
  await Promise.all([a.synced(), b.synced()]);
  raise(a.document, { by: maya.id }, 'Ship the report');
  await a.saved();
  expect(wordsOn(await stored(maya))).toContain('Ship the report');
  await until(() => expect(wordsOn(b.document)).toContain('Ship the report'));
  expect([...a.ended, ...b.ended]).toEqual([]);
});

test('two who write at once end with the same page, and nothing of either is lost', async () => {
  const [a, b] = [open(maya), open(sam)];
  await Promise.all([a.synced(), b.synced()]);
  const { text } = raise(a.document, { by: maya.id }, '-');
  await a.saved();
  await until(() => expect(wordsOn(b.document)).toContain('-'));
  for (let n = 0; n < 50; n++) {
    text.insert(text.length, 'a');
    raise(b.document, { by: sam.id }, `b${n}`, n % 3);
    if (n % 10 === 0) await b.saved();
  }
  await Promise.all([a.saved(), b.saved()]);
  await until(() => expect(wordsOn(a.document)).toEqual(wordsOn(b.document)));
  expect(wordsOn(await stored(sam))).toEqual(wordsOn(a.document));
  expect(wordsOn(a.document)).toContain(`-${'a'.repeat(50)}`);
  expect(wordsOn(a.document).filter((words) => words.startsWith('b'))).toHaveLength(50);
});
