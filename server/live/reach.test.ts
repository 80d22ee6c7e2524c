import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { openClient, openSocket, startLive, until, type TestClient, type TestLive } from '#server/testing/live.ts';
import { makeOneOnOne, makePerson, type TestOneOnOne, type TestPerson } from '#server/testing/people.ts';

type Actor = 'manager' | 'report' | 'former invitee' | 'manager of another' | 'stranger';

let database: TestDatabase;
let server: TestLive;
let room: TestOneOnOne;
const actors = new Map<Actor, TestPerson>();
const clients: TestClient[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  server = await startLive(database);
  for (const actor of ['manager', 'report', 'former invitee', 'manager of another', 'stranger'] as const) {
    actors.set(actor, await makePerson(database, actor));
  }
  room = await makeOneOnOne(database, person('manager'), person('report'));
  await makeOneOnOne(database, person('manager of another'), person('former invitee'));
  await database.reach.write(person('manager').id, (tx) =>
    tx
      .insertInto('invitations')
      .values({ id: randomUUID(), one_on_one_id: room.id, token_hash: Buffer.from('former'), invited_by: person('manager').id, expires_at: new Date(0), withdrawn_at: new Date() })
      .execute(),
  );
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

function person(actor: Actor): TestPerson {
  const found = actors.get(actor);
  if (!found) throw new Error(`there is no ${actor}`);
  return found;
}

/** What a client is told that attaches: that it is in, or why not. */
async function answer(actor: Actor, document: string): Promise<string> {
  const client = openClient(server, person(actor), document);
  clients.push(client);
  await until(() => expect(client.provider.isSynced || client.ended.length > 0).toBe(true));
  return client.ended[0] ?? 'in';
}

async function upgrade(who: TestPerson | null, origin?: string): Promise<number> {
  const socket = openSocket(server, who, origin === undefined ? {} : { origin });
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_, { statusCode = 0 }) => resolve(statusCode));
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
  });
}

describe.each(['page', 'cover'] as const)('the %s of a one-on-one', (document) => {
  test.each([
    ['manager', 'in'],
    ['report', 'in'],
    ['former invitee', 'no-such-page'],
    ['manager of another', 'no-such-page'],
    ['stranger', 'no-such-page'],
  ] as const)('%s: %s', async (actor, expected) => {
    expect(await answer(actor, room[document])).toBe(expected);
  });
});

test('a document that does not exist is answered like one of others', async () => {
  expect(await answer('manager', randomUUID())).toBe('no-such-page');
});

test('nobody gets a socket without a session', async () => {
  expect(await upgrade(null)).toBe(401);
  expect(await upgrade({ ...person('manager'), session: { id: '', token: 'guessed' } })).toBe(401);
});

test('nobody gets a socket from a foreign site', async () => {
  expect(await upgrade(person('manager'), 'https://elsewhere.example')).toBe(403);
  expect(await upgrade(person('manager'), '')).toBe(403);
  expect(await upgrade(person('manager'))).toBe(101);
});

test('who loses the seat is put out, and the other stays', async () => {
  const gone = await makePerson(database, 'Gone');
  const other = await makeOneOnOne(database, person('manager'), gone);
  const [a, b] = [openClient(server, gone, other.page), openClient(server, person('manager'), other.page)];
  clients.push(a, b);
  await Promise.all([a.synced(), b.synced()]);
  await database.owner.query('update one_on_ones set report_id = null where id = $1', [other.id]);
  server.news.tell('page', other.page);
  await until(() => expect(a.ended).toEqual(['gone']));
  expect(b.ended).toEqual([]);
});

test('an update of somebody who has just lost the seat is not taken', async () => {
  const gone = await makePerson(database, 'Gone');
  const other = await makeOneOnOne(database, person('manager'), gone);
  const a = openClient(server, gone, other.cover);
  clients.push(a);
  await a.synced();
  await database.owner.query('update one_on_ones set report_id = null where id = $1', [other.id]);
  a.document.getText('purpose').insert(0, 'still here?');
  await until(() => expect(a.ended).toEqual(['gone']));
  const { rows } = await database.owner.query('select from document_updates where document_id = $1', [other.cover]);
  expect(rows).toEqual([]);
});
