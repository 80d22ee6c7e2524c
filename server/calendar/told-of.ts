import type { Person } from '#server/book/person.ts';
import { openRoomWords, type Room } from '#server/book/room.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Entry } from './entry.ts';

/** All that calendars are told of a one-on-one beside its days: names, place, and the address of its page. */
export type Told = Omit<Entry, 'series'>;

export type Two = { manager: Person | null; report: Person | null };

/** The two who sit in a one-on-one, out of people within reach. */
export function twoOf({ manager_id, report_id }: Room, people: ReadonlyMap<string, Person>): Two {
  return { manager: people.get(manager_id ?? '') ?? null, report: people.get(report_id ?? '') ?? null };
}

/** Whether a one-on-one is there to look around in: nobody meets there, and no calendar is told of it. */
export function isExample({ manager, report }: Two): boolean {
  return manager?.madeUp === true || report?.madeUp === true;
}

/** Whoever has not joined is named as they were invited. */
export function namesOf(keys: KeyRing, room: Room, { manager, report }: Two): { manager: string; report: string } {
  const { invited } = openRoomWords(keys.unwrap(room.key_wrapped, room.id), room);
  return { manager: (manager ?? invited).name, report: (report ?? invited).name };
}

export function toldOf(keys: KeyRing, origin: string, room: Room, two: Two): Told {
  const { place } = openRoomWords(keys.unwrap(room.key_wrapped, room.id), room);
  const { manager, report } = namesOf(keys, room, two);
  return { title: `${manager} & ${report}`, place, link: `${origin}/one-on-ones/${room.id}` };
}
