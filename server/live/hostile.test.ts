import { randomBytes } from 'node:crypto';
import * as encoding from 'lib0/encoding';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { openClient, openSocket, startLive, until, type TestClient, type TestLive } from '#server/testing/live.ts';
import { raise, wordsOn } from '#server/testing/page.ts';
import { makeOneOnOne, makePerson, type TestOneOnOne, type TestPerson } from '#server/testing/people.ts';

let database: TestDatabase;
let server: TestLive;
let attacker: TestPerson;
let own: TestOneOnOne;
/** Two others, in a room of their own, who must not notice anything. */
let others: { room: TestOneOnOne; clients: [TestClient, TestClient] };
const unhandled: unknown[] = [];
const note = (error: unknown) => void unhandled.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', note);
  database = await openTestDatabase();
  server = await startLive(database);
  attacker = await makePerson(database, 'Mallory');
  const [maya, sam] = [await makePerson(database, 'Maya'), await makePerson(database, 'Sam')];
  const room = await makeOneOnOne(database, maya, sam);
  others = { room, clients: [openClient(server, maya, room.page), openClient(server, sam, room.page)] };
  await Promise.all(others.clients.map((client) => client.synced()));
});
afterAll(async () => {
  for (const client of others.clients) client.close();
  await server.stop();
  await database.close();
  process.off('unhandledRejection', note);
});
beforeEach(async () => {
  own = await makeOneOnOne(database, attacker);
});

let n = 0;
afterEach(async () => {
  const [a, b] = others.clients;
  const words = `still here ${n++}`;
  raise(a.document, { by: others.room.manager.id }, words);
  await a.saved();
  await until(() => expect(wordsOn(b.document)).toContain(words));
  expect([...a.ended, ...b.ended]).toEqual([]);
  expect(unhandled).toEqual([]);
});

/** A socket that speaks the protocol by hand. */
type Raw = { socket: WebSocket; closed: Promise<number>; send: (bytes: Uint8Array) => void };

async function attached(document: string): Promise<Raw> {
  const socket = openSocket(server, attacker);
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.on('open', resolve));
  const answered = new Promise((resolve) => socket.once('message', resolve));
  socket.send(frame(document, 2, (e) => {
    encoding.writeVarUint(e, 0);
    encoding.writeVarString(e, 'x');
  }));
  await answered;
  return { socket, closed, send: (bytes) => socket.readyState === socket.OPEN && socket.send(bytes) };
}

function frame(document: string, message: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, document);
  encoding.writeVarUint(encoder, message);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

const sync = (document: string, step: number, body: Uint8Array) =>
  frame(document, 0, (e) => {
    encoding.writeVarUint(e, step);
    encoding.writeVarUint8Array(e, body);
  });
const update = (document: string, body: Uint8Array) => sync(document, 2, body);
const stateless = (document: string, payload: string) => frame(document, 5, (e) => encoding.writeVarString(e, payload));

function claim(structs: number): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [1, structs, 7, 0]) encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

function dangling(): Uint8Array {
  const document = new Y.Doc();
  document.getText('t').insert(0, 'a');
  const before = Y.encodeStateVector(document);
  document.getText('t').insert(1, 'b');
  return Y.encodeStateAsUpdate(document, before);
}

async function logged(): Promise<number> {
  const { rows } = await database.owner.query('select from document_updates where document_id = $1', [own.page]);
  return rows.length;
}

/** Whether the connection is over: the socket closed, or what it sends is answered no more. */
async function isOver(raw: Raw): Promise<void> {
  let heard = false;
  const mark = String(Math.floor(Math.random() * 1e9));
  raw.socket.on('message', (data: Buffer) => {
    if (data.includes(`durable:${mark}`)) heard = true;
  });
  raw.send(sync(own.page, 1, new Uint8Array([0, 0])));
  raw.send(stateless(own.page, `mark:${mark}`));
  // A document that is attached anew on the same socket shows that all before it was read.
  const answered = new Promise((resolve) => raw.socket.on('message', (data: Buffer) => data.includes(own.cover) && resolve(null)));
  raw.send(frame(own.cover, 2, (e) => {
    encoding.writeVarUint(e, 0);
    encoding.writeVarString(e, 'x');
  }));
  await Promise.race([raw.closed, answered]);
  expect(heard).toBe(false);
}

test.each<[string, (document: string) => Uint8Array]>([
  ['random bytes', (d) => update(d, randomBytes(200))],
  ['nothing where an update should be', (d) => update(d, new Uint8Array())],
  ['a claim of 33 million pieces', (d) => update(d, claim(33_000_000))],
  ['a claim as the answer to what it lacks', (d) => sync(d, 1, claim(33_000_000))],
  ['text in a root of its own', (d) => {
    const y = new Y.Doc();
    y.getText('elsewhere').insert(0, 'x'.repeat(1_000_000));
    return update(d, Y.encodeStateAsUpdate(y));
  }],
  ['a document in the document', (d) => {
    const y = new Y.Doc();
    y.getMap('recap').set('next', new Y.Doc());
    return update(d, Y.encodeStateAsUpdate(y));
  }],
  ['an unknown kind of sync', (d) => sync(d, 9, new Uint8Array([0, 0]))],
  ['a state vector of garbage', (d) => sync(d, 0, new Uint8Array([200, 200, 200]))],
  ['presence of garbage', (d) => frame(d, 1, (e) => encoding.writeVarUint8Array(e, new Uint8Array([5, 1, 1, 3, 1, 2, 3])))],
  ['an unknown kind of message', (d) => frame(d, 99, () => {})],
  ['a message only servers send', (d) => frame(d, 6, (e) => encoding.writeVarString(e, 'x'))],
  ['bytes that are no frame', () => new Uint8Array(10).fill(255)],
  ['an empty frame', () => new Uint8Array()],
])('%s ends that connection and changes nothing', async (_, make) => {
  const raw = await attached(own.page);
  raw.send(make(own.page));
  await isOver(raw);
  expect(await logged()).toBe(0);
  raw.socket.terminate();
});

test.each<[string, (raw: Raw) => void, number]>([
  ['20 MB in one frame', ({ send }) => send(update(own.page, new Uint8Array(20_000_000))), 1009],
  ['5 MB of presence', ({ send }) => send(frame(own.page, 1, (e) => encoding.writeVarUint8Array(e, new Uint8Array(1_500_000)))), 4400],
  ['a flood of questions for the whole document', ({ send }) => {
    for (let i = 0; i < 200; i++) send(sync(own.page, 0, new Uint8Array([0])));
  }, 4429],
  ['a flood of small updates', ({ send }) => {
    for (let i = 0; i < 3_000; i++) send(update(own.page, dangling()));
  }, 4429],
  ['a flood of attaching', ({ send }) => {
    for (let i = 0; i < 200; i++) send(frame(own.page, 2, (e) => {
      encoding.writeVarUint(e, 0);
      encoding.writeVarString(e, 'x');
    }));
  }, 4429],
  ['text instead of bytes', ({ socket }) => socket.send('hello'), 4400],
  ['a document by another kind of name', ({ send }) => send(frame('__proto__', 2, (e) => {
    encoding.writeVarUint(e, 0);
    encoding.writeVarString(e, 'x');
  })), 4400],
])('%s closes the socket', async (_, act, code) => {
  const raw = await attached(own.page);
  act(raw);
  expect(await raw.closed).toBe(code);
  expect(await logged()).toBe(0);
});

test('presence for a hundred thousand clients shows nobody', async () => {
  const raw = await attached(own.page);
  const y = new Y.Doc();
  const awareness = new Awareness(y);
  awareness.setLocalState({ user: { id: others.room.manager.id } });
  raw.send(frame(own.page, 1, (e) => encoding.writeVarUint8Array(e, encodeAwarenessUpdate(awareness, [y.clientID]))));
  awareness.destroy();
  raw.socket.terminate();
  await raw.closed;
});

test('stateless messages that say nothing are passed over', async () => {
  const raw = await attached(own.page);
  const heard = new Promise<string>((resolve) => raw.socket.on('message', (data: Buffer) => data.includes('durable:') && resolve(String(data))));
  for (const payload of ['', 'not json', 'mark:', 'mark:-1', 'mark:1e9', 'mark:99999999999999999999', '{"a":', 'durable:1']) {
    raw.send(stateless(own.page, payload));
  }
  raw.send(sync(own.page, 1, new Uint8Array([0, 0])));
  raw.send(stateless(own.page, 'mark:7'));
  expect(await heard).toContain('durable:7');
  raw.socket.terminate();
});

test('sockets that come and go while a document is being read leave nothing behind', async () => {
  for (let i = 0; i < 30; i++) {
    const socket = openSocket(server, attacker);
    await new Promise((resolve) => socket.on('open', resolve));
    socket.send(frame(own.page, 2, (e) => {
      encoding.writeVarUint(e, 0);
      encoding.writeVarString(e, 'x');
    }));
    socket.terminate();
  }
  const client = openClient(server, attacker, own.page);
  await client.synced();
  raise(client.document, { by: attacker.id }, 'fine');
  await client.saved();
  client.close();
});
