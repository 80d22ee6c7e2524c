import { awaysOf, type Away } from '#core/schedule/away.ts';
import type { RoomRecord } from '#core/record.ts';
import type { Read } from '#server/database/reach.ts';
import type { Key } from '#server/seal/seal.ts';
import { openRecord } from './records.ts';

/**
 * Who is away when, of each of these one-on-ones, past and to come. One query for all, and it opens no other record: how
 * a list of one-on-ones is shown does not depend on how much they settled.
 */
export async function readAways(tx: Read, keys: ReadonlyMap<string, Key>): Promise<Map<string, Away[]>> {
  if (keys.size === 0) return new Map();
  const rows = await tx
    .selectFrom('records')
    .select(['id', 'one_on_one_id', 'person_id', 'body_sealed', 'at'])
    .where('one_on_one_id', 'in', [...keys.keys()])
    // Not `is true`: PostgreSQL would not see that the index of these alone will do.
    .where('is_away', '=', true)
    .orderBy('seq')
    .execute();
  const records = new Map<string, RoomRecord[]>();
  for (const { one_on_one_id, ...row } of rows) {
    const key = keys.get(one_on_one_id);
    if (!key) continue;
    records.set(one_on_one_id, [...(records.get(one_on_one_id) ?? []), openRecord(key, row)]);
  }
  return new Map([...records].map(([id, said]) => [id, awaysOf(said)]));
}

/** Who is away when, of one one-on-one. */
export async function readAwaysOf(tx: Read, key: Key, oneOnOneId: string): Promise<Away[]> {
  return (await readAways(tx, new Map([[oneOnOneId, key]]))).get(oneOnOneId) ?? [];
}
