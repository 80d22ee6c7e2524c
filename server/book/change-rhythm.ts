import { randomUUID } from 'node:crypto';
import type { Series, Slot } from '#core/schedule/cadence.ts';
import { changedFrom, firstDayOfChange } from '#core/schedule/change-from.ts';
import { lastSlot } from '#core/schedule/series.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Write } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Key } from '#server/seal/seal.ts';
import type { Acting } from './acting.ts';
import type { PageRow } from './meeting.ts';
import { lockPlanned } from './planned-page.ts';
import { settle } from './records.ts';
import { Refusal } from './refusal.ts';
import { rhythmChanged } from './rhythm-changed.ts';
import { readRoom, type Room } from './room.ts';

/**
 * The one-on-one, locked, and with it the page that is planned: nobody closes or moves it while the rhythm is another one
 * from then on.
 */
export async function lockRhythm(tx: Write, keys: KeyRing, oneOnOneId: string): Promise<{ room: Room; key: Key; planned: PageRow | null }> {
  const planned = await lockPlanned(tx, oneOnOneId);
  await tx.selectFrom('one_on_ones').select('id').where('id', '=', oneOnOneId).forUpdate().execute();
  return { ...(await readRoom(tx, keys, oneOnOneId)), planned };
}

/** The series with another slot from a day on: left out, the first day after the page that is planned, and never before. */
export function withSlot({ series }: Room, planned: PageRow | null, slot: Slot, from: string | undefined, now: Date): Series[] {
  const first = firstDay(series, planned, now);
  if (from !== undefined && from < first) throw new Refusal('CHANGE_TOO_EARLY');
  return changedFrom(series, { id: randomUUID(), from: from ?? first, slot });
}

/** Takes back a change that is still to come: what held before holds on. Taken back twice is fine. */
export async function takeBackChange(tx: Write, acting: Acting, oneOnOneId: string, seriesId: string): Promise<void> {
  const { room, planned } = await lockRhythm(tx, acting.keys, oneOnOneId);
  const taken = room.series.find(({ id }) => id === seriesId);
  if (!taken) return;
  if (taken === room.series[0] || taken.from < firstDay(room.series, planned, acting.now)) throw new Refusal('CHANGE_BEGUN');
  const series = room.series.filter((one) => one !== taken);
  await tx.updateTable('one_on_ones').set({ series: JSON.stringify(series) }).where('id', '=', oneOnOneId).execute();
  await settle(tx, acting, oneOnOneId, { kind: 'rhythm-changed', from: taken.from });
  await rhythmChanged(tx, oneOnOneId);
}

function firstDay(series: readonly Series[], planned: PageRow | null, now: Date): string {
  if (planned) return firstDayOfChange({ day: planned.day, standsFor: planned.stands_for });
  return wallClockAt(now.getTime(), lastSlot(series).zone).day;
}
