import { awaysOf } from '#core/schedule/away.ts';
import { meetingsOf, type CalendarSeries, type MeetingPage } from '#core/schedule/meetings.ts';
import type { RoomRecord } from '#core/record.ts';
import { readRecords } from '#server/book/records.ts';
import type { Room } from '#server/book/room.ts';
import type { Read } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';

/** What the calendars of its two have to show of a one-on-one, by what its book says now. */
export async function readSeries(tx: Read, keys: KeyRing, room: Room): Promise<CalendarSeries[]> {
  const records = await readRecords(tx, keys.unwrap(room.key_wrapped, room.id), room.id);
  return meetingsOf({ series: room.series, away: awaysOf(records), pages: await meetingPages(tx, room.id, records) });
}

async function meetingPages(tx: Read, oneOnOneId: string, records: readonly RoomRecord[]): Promise<MeetingPage[]> {
  const rows = await tx
    .selectFrom('pages')
    .select(['id', 'state', 'day', 'time', 'zone', 'minutes', 'stands_for', 'held_at'])
    .where('one_on_one_id', '=', oneOnOneId)
    .where('import_id', 'is', null)
    .execute();
  const skippedAt = new Map(records.flatMap((record) => (record.kind === 'skipped' ? [[record.page, record.at]] : [])));
  return rows.map(({ stands_for, held_at, ...page }) => ({
    ...page,
    standsFor: stands_for,
    doneAt: held_at?.getTime() ?? skippedAt.get(page.id) ?? null,
  }));
}
