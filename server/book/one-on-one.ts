import { sql } from 'kysely';
import type { z } from 'zod';
import type { OneOnOne } from '#contract/one-on-ones.ts';
import type { Read } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Acting } from './acting.ts';
import { invitationState } from './invitation.ts';
import { readPerson } from './person.ts';
import { found } from './refusal.ts';
import { openRoomWords, readRoom, type Invited, type Room } from './room.ts';

/** One's own one-on-ones, next meeting first. */
export async function listOneOnOnes(tx: Read, acting: Acting): Promise<z.infer<typeof OneOnOne>[]> {
  const rooms = await tx.selectFrom('one_on_ones').select('id').execute();
  const shown: z.infer<typeof OneOnOne>[] = [];
  for (const { id } of rooms) shown.push(await showOneOnOne(tx, acting, id));
  return shown.toSorted((one, other) => (one.planned?.startsAt ?? '').localeCompare(other.planned?.startsAt ?? ''));
}

/** A one-on-one as the person who asks sees it. */
export async function showOneOnOne(tx: Read, { person, keys, now }: Acting, id: string): Promise<z.infer<typeof OneOnOne>> {
  const { room, key } = await readRoom(tx, keys, id);
  const words = openRoomWords(key, room);
  const planned = await tx
    .selectFrom('pages')
    .select(['id', 'day', 'time', 'zone', 'starts_at'])
    .where('one_on_one_id', '=', id)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  const cover = found(
    await tx.selectFrom('documents').select('id').where('one_on_one_id', '=', id).where('kind', '=', 'cover').executeTakeFirst(),
  );
  const { held } = await tx
    .selectFrom('pages')
    .select(sql<number>`count(*)::int`.as('held'))
    .where('one_on_one_id', '=', id)
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow();
  return {
    id,
    relation: room.relation,
    seat: room.manager_id === person ? 'manager' : 'report',
    ...(await showOther(tx, keys, room, words.invited, person)),
    slot: room.slot,
    place: words.place,
    framework: words.framework,
    planned: planned ? { id: planned.id, day: planned.day, time: planned.time, zone: planned.zone, startsAt: planned.starts_at.toISOString() } : null,
    invitation: await invitationState(tx, id, now),
    cover: cover.id,
    held,
  };
}

async function showOther(tx: Read, keys: KeyRing, room: Room, invited: Invited, person: string) {
  const id = room.manager_id === person ? room.report_id : room.manager_id;
  if (id === null) return { other: { id, name: invited.name, email: invited.email, joined: false }, example: false };
  const { name, email, madeUp } = await readPerson(tx, keys, id);
  return { other: { id, name, email: madeUp ? null : email, joined: true }, example: madeUp };
}
