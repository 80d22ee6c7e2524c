import { randomUUID } from 'node:crypto';
import { changedFrom, firstDayOfChange } from '#core/schedule/change-from.ts';
import type { Series, Slot } from '#core/schedule/cadence.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Read, Write } from '#server/database/reach.ts';
import { settle } from './records.ts';
import { Refusal } from './refusal.ts';
import { rhythmChanged } from './rhythm-changed.ts';
import { readRoom, type Room } from './room.ts';
import type { Acting } from './acting.ts';

/** The series with another slot from a day on: left out, the first day after the page that is planned, and never before. */
export async function withSlot(tx: Read, room: Room, slot: Slot, from: string | undefined, now: Date): Promise<Series[]> {
  const first = await firstDay(tx, room, now);
  if (from !== undefined && from < first) throw new Refusal('CHANGE_TOO_EARLY');
  return changedFrom(room.series, { id: randomUUID(), from: from ?? first, slot });
}

/** Takes back a change that is still to come: what held before holds on. Taken back twice is fine. */
export async function takeBackChange(tx: Write, acting: Acting, oneOnOneId: string, seriesId: string): Promise<void> {
  await tx.selectFrom('one_on_ones').select('id').where('id', '=', oneOnOneId).forUpdate().execute();
  const { room } = await readRoom(tx, acting.keys, oneOnOneId);
  const taken = room.series.find(({ id }) => id === seriesId);
  if (!taken) return;
  if (taken === room.series[0] || taken.from < (await firstDay(tx, room, acting.now))) throw new Refusal('CHANGE_BEGUN');
  const series = room.series.filter((one) => one !== taken);
  await tx.updateTable('one_on_ones').set({ series: JSON.stringify(series) }).where('id', '=', oneOnOneId).execute();
  await settle(tx, acting, oneOnOneId, { kind: 'rhythm-changed', from: taken.from });
  await rhythmChanged(tx, oneOnOneId);
}

async function firstDay(tx: Read, { id, series }: Room, now: Date): Promise<string> {
  const planned = await tx
    .selectFrom('pages')
    .select(['day', 'stands_for'])
    .where('one_on_one_id', '=', id)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  if (planned) return firstDayOfChange({ day: planned.day, standsFor: planned.stands_for });
  return wallClockAt(now.getTime(), series.at(-1)?.slot.zone ?? 'UTC').day;
}
