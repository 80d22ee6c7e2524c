import type { Read } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Place } from '#server/seal/seal.ts';
import { openWords } from '#server/seal/words.ts';
import { found } from './refusal.ts';

export const namePlace = (person: string): Place => ['people', person, 'name_sealed', 1];
export const emailPlace = (person: string): Place => ['people', person, 'email_sealed', 1];

export type Person = { id: string; name: string; email: string; timeZone: string; madeUp: boolean };

/** Oneself, or the other of a one-on-one. */
export async function readPerson(tx: Read, keys: KeyRing, id: string): Promise<Person> {
  const row = found(await tx.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst());
  const key = keys.unwrap(row.key_wrapped, id);
  return {
    id,
    name: openWords<string>(key, row.name_sealed, namePlace(id)),
    email: openWords<string>(key, row.email_sealed, emailPlace(id)),
    timeZone: row.time_zone,
    madeUp: row.made_up,
  };
}
