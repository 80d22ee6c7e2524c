import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { isOpen } from '#core/carry.ts';
import type { Page } from '#core/page.ts';
import { openShelf } from '#server/book/shelf.ts';
import { closePage } from '#server/book/close.ts';
import { pageFromDocument } from '#server/documents/page-body.ts';
import { roomKey } from '#server/documents/room-key.ts';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { openClient, startLive, type TestClient, type TestLive } from '#server/testing/live.ts';
import { raise } from '#server/testing/page.ts';
import { makeOneOnOne, makePerson, type TestOneOnOne, type TestPerson } from '#server/testing/people.ts';

let database: TestDatabase;
let server: TestLive;
let maya: TestPerson;
let sam: TestPerson;
const clients: TestClient[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  server = await startLive(database);
  [maya, sam] = [await makePerson(database, 'Maya'), await makePerson(database, 'Sam')];
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

function open(person: TestPerson, room: TestOneOnOne): TestClient {
  const client = openClient(server, person, room.page);
  clients.push(client);
  return client;
}

const closing = (person: TestPerson, room: TestOneOnOne) =>
  database.reach.write(person.id, (tx) => closePage(tx, { person: person.id, now: new Date(), keys: database.keys, shelf: openShelf() }, room.page, { day: '2099-01-06', time: '10:00' }));

async function read(room: TestOneOnOne, page: string): Promise<Page> {
  const found = await database.reach.read(maya.id, async (tx) => {
    const key = await roomKey(tx, database.keys, room.id);
    return key && pageFromDocument(tx, key, page);
  });
  if (!found) throw new Error('the page is not in reach');
  return found.page;
}

const bulletsOf = (page: Page) => page.sections.flatMap(({ bullets }) => bullets).filter(({ text }) => text !== '');

test('the next page has every open bullet once, with the id it was raised with and since when', async () => {
  const room = await makeOneOnOne(database, maya, sam);
  const client = open(maya, room);
  await client.synced();
  raise(client.document, { id: 'rota', by: maya.id, kind: 'action', owner: sam.id, due: 'next' }, 'Draft the rota', 2);
  raise(client.document, { id: 'staging', by: maya.id, kind: 'blocker' }, 'Staging access', 1);
  raise(client.document, { id: 'deck', by: maya.id, kind: 'action', owner: maya.id, state: 'done' }, 'Send the deck', 2);
  raise(client.document, { id: 'note', by: maya.id }, 'Said once', 0);
  await client.saved();
  const { next } = await closing(maya, room);
  expect(bulletsOf(await read(room, next)).map(({ id, owner, due, since, carried }) => ({ id, owner, due, since, carried }))).toEqual([
    { id: 'staging', owner: null, due: null, since: '2026-11-24', carried: 1 },
    { id: 'rota', owner: sam.id, due: 'next', since: '2026-11-24', carried: 1 },
  ]);
});

test('closing by both while both write: one next page, nothing doubled, and nothing lost that was saved', async () => {
  const room = await makeOneOnOne(database, maya, sam);
  const writers = [maya, sam].map((who) => ({ who, client: open(who, room), saved: [] as string[] }));
  await Promise.all(writers.map(({ client }) => client.synced()));
  let closed = false;
  const writing = writers.map(async ({ who, client, saved }) => {
    for (let line = 0; !closed && client.ended.length === 0; line++) {
      const text = `${who.name} ${line}`;
      raise(client.document, { by: who.id, kind: 'action', owner: who.id }, text);
      const said = await Promise.race([client.saved().then(() => true, () => false), ending(client)]);
      if (said) saved.push(text);
    }
  });
  await expect.poll(() => writers.every(({ saved }) => saved.length > 3)).toBe(true);
  const outcomes = await Promise.all([closing(maya, room), closing(sam, room), closing(maya, room)]);
  closed = true;
  server.news.tell('page', room.page);
  await Promise.all(writing);

  expect(new Set(outcomes.map(({ next }) => next)).size).toBe(1);
  const held = bulletsOf(await read(room, room.page));
  const next = bulletsOf(await read(room, outcomes[0].next));
  for (const { saved } of writers) expect(saved.filter((line) => !held.some(({ text }) => text === line))).toEqual([]);
  expect(next.map(({ id }) => id).toSorted()).toEqual(held.filter(isOpen).map(({ id }) => id).toSorted());
});

/** Resolves to false when the page takes no more words from this client. */
function ending({ provider }: TestClient): Promise<false> {
  return new Promise((resolve) => {
    provider.on('close', () => resolve(false));
    provider.on('stateless', ({ payload }: { payload: string }) => payload === 'changed' && resolve(false));
  });
}
