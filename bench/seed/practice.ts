import { randomUUID } from 'node:crypto';
import { openShelf } from '#server/book/shelf.ts';
import { keepPlanned, keepTold } from '#server/example/keep-told.ts';
import { startWith } from '#server/example/open-example.ts';
import { seatMadeUp } from '#server/example/seat-made-up.ts';
import { makePerson } from '#server/testing/people.ts';
import type { Place } from './place.ts';
import { storyOfYears } from './story-of-years.ts';

const zone = 'Europe/Berlin';
const planned = '2026-11-24';
const others = ['Sam Okafor', 'Lena Petit', 'Ravi Kumar', 'June Tan', 'Ana Sousa', 'Piotr Nowak', 'Fatma Demir', 'Noor Haddad', 'Leo Brandt', 'Mia Rossi'];

/** Somebody who leads so many, with that many pages in each book. */
export type SeededManager = { token: string; rooms: string[]; day: string };

/** Makes somebody with books of many pages, each the example's story over and over, told of others; see story-of-years.ts. */
export async function seedManager(place: Place, books: number, pages: number): Promise<SeededManager> {
  const maya = await makePerson(place, 'Maya Lindqvist');
  const acting = { person: maya.id, now: new Date(`${planned}T08:00:00Z`), keys: place.keys, shelf: openShelf() };
  const rooms: string[] = [];
  for (let book = 0; book < books; book++) {
    const name = `${others[book % others.length] ?? ''}${book < others.length ? '' : ` ${book}`}`;
    await place.reach.write(maya.id, async (tx) => {
      const room = randomUUID();
      rooms.push(room);
      await startWith(name, tx, acting, room, planned, zone);
      const report = await seatMadeUp(tx, acting, room, name, zone);
      const told = storyOfYears(pages, planned, zone, { ids: { maya: maya.id, sam: report }, maya: 'Maya', newId: randomUUID }, book + 1);
      await keepTold(tx, acting, room, zone, told);
      await keepPlanned(tx, acting, room, told.planned);
    });
  }
  await place.owner.query('analyze');
  return { token: maya.session.token, rooms, day: planned };
}
