import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from '#core/page.ts';
import { changed } from '#document/protocol.ts';
import { roots } from '#document/shape.ts';
import { openShelf } from '#server/book/shelf.ts';
import { amendPage } from '#server/book/amend.ts';
import { closePage } from '#server/book/close.ts';
import { openBody, pageFromDocument } from '#server/documents/page-body.ts';
import { roomKey } from '#server/documents/room-key.ts';
import { readStored, restore } from '#server/documents/stored-document.ts';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { openClient, openSocket, startLive, until, type TestClient, type TestLive } from '#server/testing/live.ts';
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

function open(person: TestPerson, at = server): TestClient {
  const client = openClient(at, person, room.page);
  clients.push(client);
  return client;
}

async function both(at = server): Promise<[TestClient, TestClient]> {
  const pair: [TestClient, TestClient] = [open(maya, at), open(sam, at)];
  await Promise.all(pair.map((client) => client.synced()));
  return pair;
}

/** What is on disk: read anew, by the snapshot and the log. */
async function stored(): Promise<{ words: string[]; page: Page; body: Page | null; logged: number }> {
  return database.reach.read(maya.id, async (tx) => {
    const key = await roomKey(tx, database.keys, room.id);
    const found = key && (await readStored(tx, key, room.page));
    const read = key && (await pageFromDocument(tx, key, room.page));
    if (!found || !read) throw new Error('it is not in reach');
    const row = await tx.selectFrom('pages').selectAll().where('id', '=', room.page).executeTakeFirstOrThrow();
    const body = row.body_sealed && row.body_updates === read.updates ? openBody(key, { ...row, body_sealed: row.body_sealed }) : null;
    return { words: wordsOn(restore(found, () => {})), page: read.page, body, logged: read.updates };
  });
}

test('what one writes, the other sees, and it is on disk when it is said to be saved', async () => {
  const [a, b] = await both();
  raise(a.document, { by: maya.id }, 'Ship the report');
  await a.saved();
  expect((await stored()).words).toContain('Ship the report');
  await until(() => expect(wordsOn(b.document)).toContain('Ship the report'));
  expect([...a.ended, ...b.ended]).toEqual([]);
});

test('two who write at once end with the same page, and nothing of either is lost', async () => {
  const [a, b] = await both();
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
  expect((await stored()).words).toEqual(wordsOn(a.document));
  expect(wordsOn(a.document)).toContain(`-${'a'.repeat(50)}`);
  expect(wordsOn(a.document).filter((words) => words.startsWith('b'))).toHaveLength(50);
});

test('a page that was quiet for a moment is stored as plain data, the same as reading its document', async () => {
  const [a] = await both();
  raise(a.document, { by: maya.id, kind: 'action', owner: sam.id }, 'Book the room');
  a.document.getMap(roots.agreed(maya.id)).set('mattered', 'the launch');
  await a.saved();
  await until(async () => {
    const { body, page } = await stored();
    expect(body?.sections[0]?.bullets[0]).toMatchObject({ text: 'Book the room', by: maya.id, owner: sam.id });
    expect(body).toEqual(page);
  });
});

test('when the last one leaves, the log is folded into the snapshot and the page is kept', async () => {
  const [a, b] = await both();
  for (let n = 0; n < 20; n++) raise(a.document, { by: maya.id }, `line ${n}`);
  await a.saved();
  const before = (await stored()).words;
  a.close();
  b.close();
  await until(async () => expect((await stored()).logged).toBe(0));
  const after = await stored();
  expect(after.words).toEqual(before);
  expect(after.body).toEqual(after.page);
  expect(after.page.sections[0]?.bullets.filter(({ by }) => by === maya.id)).toHaveLength(20);
});

test('a server that breaks off loses nothing that was saved, and who raised what is still known after a fold', async () => {
  const [a] = await both();
  raise(a.document, { by: maya.id, id: 'b-1' }, 'before the end');
  await a.saved();
  await server.breakOff();
  server = await startLive(database, { port: server.port });
  await open(maya).synced();
  for (const client of clients.splice(0)) client.close();
  await until(async () => expect((await stored()).logged).toBe(0));
  const b = open(sam);
  await b.synced();
  expect(wordsOn(b.document)).toContain('before the end');
  raise(b.document, { id: 'b-2', by: maya.id }, 'not her words');
  await b.saved();
  const { page } = await stored();
  const byWords = Object.fromEntries(page.sections.flatMap(({ bullets }) => bullets.map(({ text, by }) => [text, by])));
  expect(byWords).toMatchObject({ 'before the end': maya.id, 'not her words': null });
});

test('writing while the log is folded loses nothing', async () => {
  const a = open(maya);
  await a.synced();
  const wanted: string[] = [];
  for (let n = 0; n < 8; n++) {
    const b = open(sam);
    await b.synced();
    raise(b.document, { by: sam.id }, `visit ${n}`);
    wanted.push(`visit ${n}`);
    await b.saved();
    a.close();
    b.close();
    const c = open(maya);
    await c.synced();
    raise(c.document, { by: maya.id }, `meanwhile ${n}`);
    wanted.push(`meanwhile ${n}`);
    await c.saved();
    c.close();
  }
  expect((await stored()).words).toEqual(expect.arrayContaining(wanted));
});

test('a held page can be read, and takes no more words', async () => {
  await database.owner.query('update documents set open = false where id = $1', [room.page]);
  const [a, b] = await both();
  raise(a.document, { by: maya.id }, 'too late');
  const probe = open(sam);
  await probe.synced();
  expect(wordsOn(b.document)).not.toContain('too late');
  expect((await stored()).logged).toBe(0);
});

test('a page that is closed under the hands of the two says so, and keeps nothing of what came after', async () => {
  const [a, b] = await both();
  raise(a.document, { by: maya.id }, 'in time');
  await a.saved();
  await database.owner.query('update documents set open = false where id = $1', [room.page]);
  raise(a.document, { by: maya.id }, 'too late');
  await until(() => expect(a.ended).toEqual(['held']));
  server.news.tell('page', room.page);
  await until(() => expect(b.messages).toContain('changed'));
  raise(b.document, { by: sam.id }, 'too late as well');
  await until(async () => expect((await stored()).words).toContain('in time'));
  expect((await stored()).words.filter((words) => words.startsWith('too late'))).toEqual([]);
});

test('a page that is reopened takes words again from those who have it open', async () => {
  await database.owner.query('update documents set open = false where id = $1', [room.page]);
  const [a] = await both();
  await database.owner.query('update documents set open = true where id = $1', [room.page]);
  server.news.tell('page', room.page);
  await until(() => expect(a.messages).toContain('changed'));
  raise(a.document, { by: maya.id }, 'an amendment');
  await a.saved();
  expect((await stored()).words).toContain('an amendment');
});

test('what another server takes reaches those who are on this one', async () => {
  const other = await startLive(database);
  try {
    const a = open(maya);
    const b = open(sam, other);
    await Promise.all([a.synced(), b.synced()]);
    raise(b.document, { by: sam.id }, 'from the other side');
    await b.saved();
    await until(() => expect(wordsOn(a.document)).toContain('from the other side'));
    raise(a.document, { by: maya.id }, 'and back');
    await a.saved();
    await until(() => expect(wordsOn(b.document)).toContain('and back'));
    for (const client of clients.splice(0)) client.close();
    await until(async () => expect((await stored()).logged).toBe(0));
    expect((await stored()).words).toEqual(expect.arrayContaining(['from the other side', 'and back']));
  } finally {
    await other.stop();
  }
});

test('a session that was revoked closes its sockets at once, and does not open another', async () => {
  const [a, b] = await both();
  await database.reach.write(maya.id, (tx) => tx.deleteFrom('sessions').where('id', '=', maya.session.id).execute());
  server.news.tell('session', maya.session.id);
  await until(() => expect(a.ended[0]).toBe('signed-out'));
  expect(b.ended).toEqual([]);
  expect(b.provider.isSynced).toBe(true);
  maya = await makePerson(database, 'Maya');
});

test('while the log cannot be written, nothing is shown to the other and nothing is said to be saved', async () => {
  await server.stop();
  let broken = true;
  server = await startLive(database, {
    port: server.port,
    log: (log) => ({ ...log, append: (row) => (broken ? Promise.reject(new Error('no disk')) : log.append(row)) }),
  });
  const [a, b] = await both();
  raise(a.document, { by: maya.id }, 'patience');
  await until(() => expect(a.ended).toContain('try-again'));
  expect(wordsOn(b.document)).not.toContain('patience');
  broken = false;
  await until(() => expect(wordsOn(b.document)).toContain('patience'));
  await a.saved();
  expect((await stored()).words).toContain('patience');
});

test('an old page is told to load anew', async () => {
  const socket = openSocket(server, maya, { path: '/live/0' });
  const closed = await new Promise<[number, string]>((resolve) => socket.on('close', (code, reason) => resolve([code, reason.toString()])));
  expect(closed).toEqual([4409, 'old-version']);
});

test('whoever reopens a held page writes on it at once, before any news of it', async () => {
  const a = open(sam);
  await a.synced();
  const acting = { person: maya.id, now: new Date(), keys: database.keys, shelf: openShelf() };
  await database.reach.write(maya.id, (tx) => closePage(tx, acting, room.page, { day: '2099-01-06', time: '10:00' }));
  server.news.tell('page', room.page);
  await until(() => expect(a.messages).toContain(changed));
  await database.reach.write(maya.id, (tx) => amendPage(tx, acting, room.page));
  const b = open(maya);
  await b.synced();
  raise(b.document, { by: maya.id }, 'one more thing');
  await b.saved();
  expect((await stored()).words).toContain('one more thing');
});
