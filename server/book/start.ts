import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { Day } from '#core/day.ts';
import type { Slot } from '#core/schedule/cadence.ts';
import { instantOf } from '#core/schedule/wall-clock.ts';
import { carry } from '#core/carry.ts';
import type { Section } from '#core/page.ts';
import { writePage } from '#document/write-page.ts';
import type { Write } from '#server/database/reach.ts';
import { createStored } from '#server/documents/stored-document.ts';
import type { Key } from '#server/seal/seal.ts';
import type { Acting } from './acting.ts';
import { lockRhythm, withSlot } from './change-rhythm.ts';
import { settle } from './records.ts';
import { Refusal } from './refusal.ts';
import { rhythmChanged } from './rhythm-changed.ts';
import { openRoomWords, sealRoomWords, type Framework } from './room.ts';

export type NewOneOnOne = {
  id: string;
  other: { name: string; email?: string | undefined };
  seat: 'manager' | 'report';
  relation: 'managed' | 'equals';
  slot: Slot;
  place: string;
  framework: Framework;
};

/** Starts a one-on-one: the room, its cover, and its first page, ready to be prepared alone. Sent twice, it starts one. */
export async function startOneOnOne(tx: Write, acting: Acting, start: NewOneOnOne): Promise<void> {
  const { id, seat, relation, slot, framework, place } = start;
  const there = await tx.selectFrom('one_on_ones').select('id').where('id', '=', id).executeTakeFirst();
  if (there) return;
  const { key, wrapped } = acting.keys.make(id);
  const invited = { name: start.other.name, email: start.other.email ?? null };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('one_on_ones')
    .values({
      id,
      relation,
      manager_id: seat === 'manager' ? acting.person : null,
      report_id: seat === 'report' ? acting.person : null,
      started_by: acting.person,
      series: JSON.stringify([{ id: randomUUID(), from: slot.anchor, slot }]),
      key_wrapped: wrapped,
      ...sealRoomWords(key, id, 1, { place, framework, invited }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // The id is taken by a room that is out of reach, and that is all there is to say about it.
  if (numInsertedOrUpdatedRows === 0n) throw new Refusal('NOT_FOUND');
  await createStored(tx, key, { id: randomUUID(), oneOnOneId: id, kind: 'cover', open: true, document: new Y.Doc() });
  await planPage(tx, key, {
    oneOnOneId: id,
    when: { day: slot.anchor, time: slot.time, zone: slot.zone, minutes: slot.minutes },
    standsFor: slot.anchor,
    sections: carry({ sections: [] }, framework.sections, slot.anchor),
    follows: null,
  });
  await rhythmChanged(tx, id);
}

/** Changes the rhythm from a day on, place or framework. Pages that exist stay as they are. */
export async function changeOneOnOne(
  tx: Write,
  acting: Acting,
  id: string,
  change: { slot?: Slot | undefined; from?: string | undefined; place?: string | undefined; framework?: Framework | undefined },
): Promise<void> {
  const { room, key, planned } = await lockRhythm(tx, acting.keys, id);
  const words = openRoomWords(key, room);
  const version = room.version + 1;
  const series = change.slot && withSlot(room, planned, change.slot, change.from, acting.now);
  await tx
    .updateTable('one_on_ones')
    .set({
      version,
      ...(series && { series: JSON.stringify(series) }),
      ...sealRoomWords(key, id, version, {
        invited: words.invited,
        place: change.place ?? words.place,
        framework: change.framework ?? words.framework,
      }),
    })
    .where('id', '=', id)
    .execute();
  const begins = series?.at(-1)?.from;
  if (begins !== undefined) await settle(tx, acting, id, { kind: 'rhythm-changed', from: begins });
  await rhythmChanged(tx, id);
}

export type When = { day: string; time: string; zone: string; minutes: number };

/** Makes the planned page, with its document. PostgreSQL allows one planned page for each one-on-one. */
export async function planPage(
  tx: Write,
  key: Key,
  { oneOnOneId, when, standsFor, sections, follows }: { oneOnOneId: string; when: When; standsFor: Day; sections: Section[]; follows: string | null },
): Promise<string> {
  const id = randomUUID();
  const document = new Y.Doc();
  writePage(document, sections, randomUUID);
  await createStored(tx, key, { id, oneOnOneId, kind: 'page', open: true, document });
  await tx
    .insertInto('pages')
    .values({ id, one_on_one_id: oneOnOneId, state: 'planned', ...when, starts_at: startOf(when), stands_for: standsFor, follows })
    .execute();
  return id;
}

/** The instant a page starts: derived from wall time and zone, which are what is true. */
export function startOf({ day, time, zone }: Pick<When, 'day' | 'time' | 'zone'>): Date {
  return new Date(instantOf(day, time, zone));
}
