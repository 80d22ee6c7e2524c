import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import * as encoding from 'lib0/encoding';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { openClient, startLive, until, type TestClient, type TestLive } from '#server/testing/live.ts';
import { makeOneOnOne, makePerson, type TestOneOnOne, type TestPerson } from '#server/testing/people.ts';

let database: TestDatabase;
let server: TestLive;
let maya: TestPerson;
let sam: TestPerson;
let room: TestOneOnOne;
const clients: TestClient[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  server = await startLive(database);
  maya = await makePerson(database, 'Maya');
  sam = await makePerson(database, 'Sam');
  room = await makeOneOnOne(database, maya, sam);
});
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

async function both(): Promise<[TestClient, TestClient]> {
  const pair: [TestClient, TestClient] = [openClient(server, maya, room.page), openClient(server, sam, room.page)];
  clients.push(...pair);
  await Promise.all(pair.map((client) => client.synced()));
  return pair;
}

/** What this client believes about another one's presence. */
function seen(by: TestClient, of: TestClient): Record<string, unknown> | undefined {
  return by.provider.awareness?.getStates().get(of.document.clientID);
}

/** Sends a presence message for a Yjs client that is not one's own. */
function sendAs(sender: TestClient, clientId: number, state: Record<string, unknown>): void {
  const document = new Y.Doc();
  document.clientID = clientId;
  const awareness = new Awareness(document);
  for (let clock = 0; clock < 5; clock++) awareness.setLocalState(state);
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, sender.provider.effectiveName);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [clientId]));
  sender.line.webSocket?.send(encoding.toUint8Array(encoder));
  awareness.destroy();
}

test('each sees where the other is', async () => {
  const [a, b] = await both();
  a.provider.setAwarenessField('user', { id: maya.id });
  a.provider.setAwarenessField('sheet', true);
  await until(() => expect(seen(b, a)).toMatchObject({ user: { id: maya.id }, sheet: true }));
});

test('nobody shows themselves under another name', async () => {
  const [a, b] = await both();
  a.provider.setAwarenessField('user', { id: sam.id, name: 'Sam', color: '#000000' });
  await until(() => expect(seen(b, a)).toMatchObject({ user: { id: maya.id } }));
  expect(JSON.stringify(seen(b, a))).not.toContain('Sam');
});

test("nobody speaks for the other's caret", async () => {
  const [a, b] = await both();
  b.provider.setAwarenessField('user', { id: sam.id });
  await until(() => expect(seen(a, b)).toMatchObject({ user: { id: sam.id } }));
  sendAs(a, b.document.clientID, { user: { id: sam.id }, forged: true });
  a.provider.setAwarenessField('after', true);
  await until(() => expect(seen(b, a)).toMatchObject({ after: true }));
  expect(seen(b, b)).not.toHaveProperty('forged');
  expect(seen(a, b)).not.toHaveProperty('forged');
});

test('presence larger than anybody needs closes the socket', async () => {
  const [a, b] = await both();
  a.provider.setAwarenessField('novel', 'x'.repeat(10_000));
  await until(() => expect(a.ended[0]).toBe('malformed'));
  expect(seen(b, a) ?? {}).not.toHaveProperty('novel');
});

test('who leaves is gone for the other', async () => {
  const [a, b] = await both();
  a.provider.setAwarenessField('user', { id: maya.id });
  await until(() => expect(seen(b, a)).toBeDefined());
  a.close();
  await until(() => expect(seen(b, a)).toBeUndefined());
});
