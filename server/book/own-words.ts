import { sql } from 'kysely';
import type { Read, Write } from '#server/database/reach.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import type { Acting } from './acting.ts';
import { found } from './refusal.ts';

/** What somebody keeps for themselves beside all books. Each kind's words have the shape its reader gives them. */
export type OwnKind = 'question' | 'nudges-off' | 'theme-merge' | 'improvement' | 'story-draft' | 'unheld-let-be';

const ownPlace = (person: string, kind: OwnKind, id: string, version: number): Place => [
  'own_words',
  `${person}/${kind}/${id}`,
  'body_sealed',
  version,
];

/** The key of the person who acts: nobody else's words can be opened with it. */
export async function ownKey(tx: Read, { person, keys }: Acting): Promise<Key> {
  const row = found(await tx.selectFrom('people').select('key_wrapped').where('id', '=', person).executeTakeFirst());
  return keys.unwrap(row.key_wrapped, person);
}

/** All one's own words of a kind, oldest change first. */
export async function readOwn<T>(tx: Read, acting: Acting, kind: OwnKind): Promise<{ id: string; body: T }[]> {
  const key = await ownKey(tx, acting);
  const rows = await tx
    .selectFrom('own_words')
    .select(['id', 'body_sealed', 'version'])
    .where('kind', '=', kind)
    .orderBy('changed_at')
    .orderBy('id')
    .execute();
  return rows.map(({ id, body_sealed, version }) => ({
    id,
    body: openWords<T>(key, body_sealed, ownPlace(acting.person, kind, id, version)),
  }));
}

/** Keeps one's own words under an id, in place of what was there. */
export async function keepOwn(tx: Write, acting: Acting, kind: OwnKind, id: string, body: unknown): Promise<void> {
  const key = await ownKey(tx, acting);
  const { person, now } = acting;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${person}/${kind}/${id}`}, 0))`.execute(tx);
  const there = await tx
    .selectFrom('own_words')
    .select('version')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  const version = (there?.version ?? 0) + 1;
  const body_sealed = sealWords(key, body, ownPlace(person, kind, id, version));
  await tx
    .insertInto('own_words')
    .values({ person_id: person, kind, id, body_sealed, version, changed_at: now })
    .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'id']).doUpdateSet({ body_sealed, version, changed_at: now }))
    .execute();
}

export async function dropOwn(tx: Write, kind: OwnKind, id: string): Promise<void> {
  await tx.deleteFrom('own_words').where('kind', '=', kind).where('id', '=', id).execute();
}
