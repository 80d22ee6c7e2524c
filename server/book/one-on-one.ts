import { sql } from 'kysely';
import type { z } from 'zod';
import type { OneOnOne } from '#contract/one-on-ones.ts';
import type { Read } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { readAways } from './aways.ts';
import { invitationStates } from './invitation.ts';
import { readPeople, type Person } from './person.ts';
import { found } from './refusal.ts';
import { lastSlot } from '#core/schedule/series.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { openRoomWords, type Invited, type Room } from './room.ts';

type Shown = z.infer<typeof OneOnOne>;

/** One's own one-on-ones, next meeting first. */
export async function listOneOnOnes(tx: Read, acting: Acting): Promise<Shown[]> {
  const shown = await showRooms(tx, acting, await tx.selectFrom('one_on_ones').selectAll().execute());
  return shown.toSorted((one, other) => (one.planned?.startsAt ?? '').localeCompare(other.planned?.startsAt ?? ''));
}

/** A one-on-one as the person who asks sees it. */
export async function showOneOnOne(tx: Read, acting: Acting, id: string): Promise<Shown> {
  const room = found(await tx.selectFrom('one_on_ones').selectAll().where('id', '=', id).executeTakeFirst());
  const [shown] = await showRooms(tx, acting, [room]);
  return found(shown);
}

/** As many queries for all of them as for one. */
async function showRooms(tx: Read, { person, keys, now }: Acting, rooms: readonly Room[]): Promise<Shown[]> {
  const ids = rooms.map(({ id }) => id);
  const people = await readPeople(tx, keys, rooms.map((room) => otherOf(room, person)).filter((id) => id !== null));
  const planned = await plannedPages(tx, ids);
  const covers = await coverIds(tx, ids);
  const held = await heldCounts(tx, ids);
  const invitation = await invitationStates(tx, { person, keys, now }, ids);
  const keyOf = new Map(rooms.map((room) => [room.id, keys.unwrap(room.key_wrapped, room.id)]));
  const aways = await readAways(tx, keyOf);
  return rooms.map((room) => {
    const words = openRoomWords(found(keyOf.get(room.id)), room);
    const slot = lastSlot(room.series);
    const today = wallClockAt(now.getTime(), slot.zone).day;
    const id = otherOf(room, person);
    return {
      id: room.id,
      relation: room.relation,
      seat: room.manager_id === person ? 'manager' : 'report',
      ...showOther(id === null ? null : found(people.get(id)), words.invited),
      slot,
      series: room.series,
      place: words.place,
      framework: words.framework,
      planned: planned.get(room.id) ?? null,
      away: (aways.get(room.id) ?? []).filter(({ to }) => to >= today),
      invitation: invitation(room.id),
      cover: found(covers.get(room.id)),
      held: held.get(room.id) ?? 0,
    };
  });
}

function otherOf({ manager_id, report_id }: Room, person: string): string | null {
  return manager_id === person ? report_id : manager_id;
}

function showOther(other: Person | null, invited: Invited) {
  if (other === null) return { other: { id: null, name: invited.name, email: invited.email, joined: false }, example: false };
  const { id, name, email, madeUp } = other;
  return { other: { id, name, email: madeUp ? null : email, joined: true }, example: madeUp };
}

const among = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;

async function plannedPages(tx: Read, ids: readonly string[]): Promise<Map<string, Shown['planned']>> {
  const rows = await tx
    .selectFrom('pages')
    .select(['id', 'one_on_one_id', 'day', 'time', 'zone', 'starts_at', 'stands_for'])
    .where('one_on_one_id', '=', among(ids))
    .where('state', '=', 'planned')
    .execute();
  return new Map(rows.map(({ one_on_one_id, starts_at, stands_for, ...page }) => [one_on_one_id, { ...page, startsAt: starts_at.toISOString(), standsFor: stands_for }]));
}

async function coverIds(tx: Read, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('documents').select(['id', 'one_on_one_id']).where('one_on_one_id', '=', among(ids)).where('kind', '=', 'cover').execute();
  return new Map(rows.map(({ id, one_on_one_id }) => [one_on_one_id, id]));
}

async function heldCounts(tx: Read, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('pages')
    .select(['one_on_one_id', sql<number>`count(*)::int`.as('held')])
    .where('one_on_one_id', '=', among(ids))
    .where('state', '=', 'held')
    .groupBy('one_on_one_id')
    .execute();
  return new Map(rows.map(({ one_on_one_id, held }) => [one_on_one_id, held]));
}
