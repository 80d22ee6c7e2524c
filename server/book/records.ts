import { randomUUID } from 'node:crypto';
import type { RoomRecord, Settled } from '#core/record.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import type { Acting } from './acting.ts';
import { readRoom } from './room.ts';

const recordPlace = (id: string): Place => ['records', id, 'body_sealed', 1];

/** Keeps what the two settled beside their pages. Who said it, and when, is the one who acts, now. */
export async function settle(tx: Write, acting: Acting, oneOnOneId: string, settled: Settled): Promise<RoomRecord> {
  const { key } = await readRoom(tx, acting.keys, oneOnOneId);
  const id = randomUUID();
  await tx
    .insertInto('records')
    .values({
      id,
      one_on_one_id: oneOnOneId,
      person_id: acting.person,
      body_sealed: sealWords(key, settled, recordPlace(id)),
      is_away: settled.kind === 'away' || settled.kind === 'away-over',
      at: acting.now,
    })
    .execute();
  return { ...settled, id, by: acting.person, at: acting.now.getTime() };
}

/** Everything the two settled, oldest first. */
export async function readRecords(tx: Read, key: Key, oneOnOneId: string): Promise<RoomRecord[]> {
  const rows = await tx
    .selectFrom('records')
    .select(['id', 'person_id', 'body_sealed', 'at'])
    .where('one_on_one_id', '=', oneOnOneId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => openRecord(key, row));
}

export function openRecord(key: Key, { id, person_id, body_sealed, at }: { id: string; person_id: string; body_sealed: Buffer; at: Date }): RoomRecord {
  return { ...openWords<Settled>(key, body_sealed, recordPlace(id)), id, by: person_id, at: at.getTime() };
}

/** The page a one-on-one meets on next, or null: whom to tell when something beside the pages changed. */
export async function plannedPageId(tx: Read, oneOnOneId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('pages')
    .select('id')
    .where('one_on_one_id', '=', oneOnOneId)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  return row?.id ?? null;
}
