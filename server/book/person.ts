import type { Selectable } from 'kysely';
import type { Read } from '#server/database/reach.ts';
import type { Tables } from '#server/database/tables.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { openWords } from '#server/seal/words.ts';
import { found } from './refusal.ts';

export const namePlace = (person: string): Place => ['people', person, 'name_sealed', 1];
export const emailPlace = (person: string): Place => ['people', person, 'email_sealed', 1];

/** `confirmed`: they said, by a link mailed there, that the address is theirs. */
export type Person = { id: string; name: string; email: string; confirmed: boolean; timeZone: string; madeUp: boolean };

/** Oneself, or the other of a one-on-one. */
export async function readPerson(tx: Read, keys: KeyRing, id: string): Promise<Person> {
  return found((await readPeople(tx, keys, [id])).get(id));
}

/** Those of these people who are within reach, by id. */
export async function readPeople(tx: Read, keys: KeyRing, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('people').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, openPerson(keys.unwrap(row.key_wrapped, row.id), row)]));
}

/** The key of the person of this transaction. */
export async function personKey(tx: Read, keys: KeyRing, person: string): Promise<Key> {
  const { key_wrapped } = found(await tx.selectFrom('people').select('key_wrapped').where('id', '=', person).executeTakeFirst());
  return keys.unwrap(key_wrapped, person);
}

function openPerson(key: Key, { id, name_sealed, email_sealed, email_confirmed_at, time_zone, made_up }: Selectable<Tables['people']>): Person {
  return {
    id,
    name: openWords<string>(key, name_sealed, namePlace(id)),
    email: openWords<string>(key, email_sealed, emailPlace(id)),
    confirmed: email_confirmed_at !== null,
    timeZone: time_zone,
    madeUp: made_up,
  };
}
