import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Book } from '#core/book.ts';
import { closePage } from '#server/book/close.ts';
import { openBook, openBooks } from '#server/book/open-book.ts';
import { openShelf } from '#server/book/shelf.ts';
import { answer } from '#server/book/answers.ts';
import { settle } from '#server/book/records.ts';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { makeOneOnOne, makePerson, type TestOneOnOne, type TestPerson } from '#server/testing/people.ts';

let database: TestDatabase;
let maya: TestPerson, sam: TestPerson, lena: TestPerson;
let room: TestOneOnOne;
beforeAll(async () => {
  database = await openTestDatabase();
  [maya, sam, lena] = [await makePerson(database, 'Maya'), await makePerson(database, 'Sam'), await makePerson(database, 'Lena')];
  room = await makeOneOnOne(database, maya, sam);
});
afterAll(() => database.close());

// One shelf for all, as a server has it.
const shelf = openShelf();
const acting = (person: TestPerson) => ({ person: person.id, now: new Date('2026-11-24T10:00:00Z'), keys: database.keys, shelf });
const bookOf = (person: TestPerson): Promise<Book> => database.reach.read(person.id, (tx) => openBook(tx, acting(person), room.id));

test('a book is opened once, and stays the very same until something of it changes', async () => {
  const first = await bookOf(maya);
  expect(await bookOf(maya)).toBe(first);
  await database.reach.write(maya.id, (tx) => settle(tx, acting(maya), room.id, { kind: 'publicly', bullet: 'b', is: 'wanted' }));
  const second = await bookOf(maya);
  expect(second).not.toBe(first);
  expect(second.records).toMatchObject([{ kind: 'publicly', by: maya.id }]);
});

test('each of the two is given their own book: a blind answer is in one of them only', async () => {
  await database.reach.write(sam.id, (tx) => answer(tx, acting(sam), room.page, 'check-in', { mood: 2, load: 5 }));
  const of = async (person: TestPerson) => (await bookOf(person)).pages.find(({ id }) => id === room.page)?.answers.checkIn;
  expect(await of(sam)).toEqual({ [sam.id]: { mood: 2, load: 5 } });
  expect(await of(maya)).toEqual({});
  await database.reach.write(maya.id, (tx) => answer(tx, acting(maya), room.page, 'check-in', { mood: 4, load: 3 }));
  expect(await of(maya)).toEqual({ [sam.id]: { mood: 2, load: 5 }, [maya.id]: { mood: 4, load: 3 } });
});

test('a stranger is given no book, though it stands opened on the shelf', async () => {
  await bookOf(maya);
  await expect(bookOf(lena)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await database.reach.read(lena.id, (tx) => openBooks(tx, acting(lena)))).toEqual([]);
});

test('closing shows at once: the page is held and the next one stands first', async () => {
  const before = await bookOf(sam);
  const { next } = await database.reach.write(maya.id, (tx) => closePage(tx, acting(maya), room.page, { day: '2099-01-06', time: '10:00' }));
  const after = await bookOf(sam);
  expect(after.pages.map(({ id, state }) => [id, state])).toEqual([[next, 'planned'], [room.page, 'held']]);
  expect(before.pages).toHaveLength(1);
});

test('the least recently used book leaves the shelf first', () => {
  const small = openShelf(10);
  const opened = { position: { pages: '', answers: '', records: 0 }, pages: new Map(), answers: new Map(), records: [], weight: 4 };
  const book = (id: string) => ({ ...opened, book: { id } as Book });
  small.put('maya', 'a', book('a'));
  small.put('maya', 'b', book('b'));
  small.find('maya', 'a');
  small.put('maya', 'c', book('c'));
  expect(['a', 'b', 'c'].map((id) => small.find('maya', id)?.book.id)).toEqual(['a', undefined, 'c']);
});
