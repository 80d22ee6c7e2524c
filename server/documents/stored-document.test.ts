import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { found } from '#server/book/refusal.ts';
import { roomKey } from '#server/documents/room-key.ts';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { makeOneOnOne, makePerson, type TestOneOnOne, type TestPerson } from '#server/testing/people.ts';
import { foldStored, readStored, restore, updatePlace } from './stored-document.ts';

let database: TestDatabase;
let maya: TestPerson;
let room: TestOneOnOne;
beforeAll(async () => {
  database = await openTestDatabase();
  maya = await makePerson(database, 'Maya');
  room = await makeOneOnOne(database, maya);
});
afterAll(() => database.close());

const keyOf = async () => found(await database.reach.read(maya.id, (tx) => roomKey(tx, database.keys, room.id)));
const read = async () => {
  const key = await keyOf();
  const stored = await database.reach.read(maya.id, (tx) => readStored(tx, key, room.cover));
  return stored ? restore(stored, () => {}).getText('purpose').toJSON() : null;
};

/** Logs one more letter. */
async function append(): Promise<void> {
  const key = await keyOf();
  await database.reach.write(maya.id, async (tx) => {
    const stored = await readStored(tx, key, room.cover);
    if (!stored) throw new Error('it is not in reach');
    const document = restore(stored, () => {});
    const before = Y.encodeStateVector(document);
    document.getText('purpose').insert(0, 'x');
    const id = randomUUID();
    const body_sealed = key.seal(Y.encodeStateAsUpdate(document, before), updatePlace(room.cover, id));
    await tx.insertInto('document_updates').values({ id, document_id: room.cover, one_on_one_id: room.id, person_id: null, body_sealed }).execute();
  });
}

async function fold(): Promise<void> {
  const key = await keyOf();
  await database.reach.write(maya.id, async (tx) => {
    const stored = await readStored(tx, key, room.cover);
    if (stored) await foldStored(tx, key, stored);
  });
}

test('a document that is read while its log is folded has every word that was durable before', async () => {
  for (let letters = 1; letters <= 60; letters++) {
    await append();
    const [, ...seen] = await Promise.all([fold(), read(), read(), read()]);
    expect(seen).toEqual(Array(3).fill('x'.repeat(letters)));
  }
});

test('a document out of reach is none', async () => {
  const stranger = await makePerson(database, 'Robin');
  const key = await keyOf();
  expect(await database.reach.read(stranger.id, (tx) => readStored(tx, key, room.cover))).toBeNull();
});
