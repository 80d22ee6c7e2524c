import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { makeOneOnOne, makePerson } from './people.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('a one-on-one made for a test is in reach of its two, and of nobody else', async () => {
  const maya = await makePerson(database, 'Maya');
  const sam = await makePerson(database, 'Sam');
  const stranger = await makePerson(database, 'Noor');
  const { page, cover } = await makeOneOnOne(database, maya, sam);
  const seenBy = (person: string) =>
    database.reach.read(person, (tx) => tx.selectFrom('documents').select('id').orderBy('id').execute());
  expect((await seenBy(maya.id)).map(({ id }) => id)).toEqual([page, cover].toSorted());
  expect(await seenBy(sam.id)).toEqual(await seenBy(maya.id));
  expect(await seenBy(stranger.id)).toEqual([]);
});
