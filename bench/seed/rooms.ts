import { makeOneOnOne, makePerson } from '#server/testing/people.ts';
import type { Place } from './place.ts';

/** A one-on-one of two people, each with a session open. */
export type SeededRoom = { id: string; page: string; tokens: readonly [string, string]; manager: string };

const atOnce = 8;

/** Makes one-on-ones of two people each, with a cover and an empty planned page. */
export async function seedRooms(place: Place, count: number): Promise<SeededRoom[]> {
  const rooms: SeededRoom[] = [];
  let started = 0;
  const work = async () => {
    while (started < count) {
      started++;
      rooms.push(await seedRoom(place));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return rooms;
}

async function seedRoom(place: Place): Promise<SeededRoom> {
  const manager = await makePerson(place, 'Maya');
  const report = await makePerson(place, 'Sam');
  const { id, page } = await makeOneOnOne(place, manager, report);
  return { id, page, tokens: [manager.session.token, report.session.token], manager: manager.id };
}
