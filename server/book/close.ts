import { carry } from '#core/carry.ts';
import type { Day } from '#core/day.ts';
import type { Away } from '#core/schedule/away.ts';
import { nextPage, type When } from '#core/schedule/next-page.ts';
import { instantOf, wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Write } from '#server/database/reach.ts';
import { agreedPlace, keepBody, pageFromDocument } from '#server/documents/page-body.ts';
import { sealWords } from '#server/seal/words.ts';
import type { Acting } from './acting.ts';
import { readAwaysOf } from './aways.ts';
import { pageRow, type PageRow } from './meeting.ts';
import { found, Refusal } from './refusal.ts';
import { rhythmChanged } from './rhythm-changed.ts';
import { openRoomWords, readRoom, type Room } from './room.ts';
import { planPage } from './start.ts';

type Closed = { held: string; next: string };

/**
 * Closes a page: it is held, and the next one exists with what is open. One transaction. Idempotent: whoever comes
 * second, by a double press or from the other's machine, waits for the first and is given the same next page.
 * Locking the document keeps the log still meanwhile: what was saved before is on the page, what comes after is refused.
 */
export async function closePage(
  tx: Write,
  acting: Acting,
  pageId: string,
  chosen: { day: string; time: string } | undefined,
): Promise<Closed> {
  found(await tx.selectFrom('pages').select('id').where('id', '=', pageId).forUpdate().executeTakeFirst());
  const page = await pageRow(tx, pageId);
  if (page.state !== 'planned') return { held: pageId, next: await pageAfter(tx, page) };
  found(await tx.selectFrom('documents').select('id').where('id', '=', pageId).forUpdate().executeTakeFirst());

  const { room, key } = await readRoom(tx, acting.keys, page.one_on_one_id);
  const read = found(await pageFromDocument(tx, key, pageId));
  const next = nextWhen(room, page, await readAwaysOf(tx, key, room.id), acting.now, chosen);
  await keepBody(tx, key, pageId, read.page, read.updates);
  await tx
    .updateTable('pages')
    .set({ state: 'held', held_at: acting.now, held_by: acting.person, agreed_sealed: sealWords(key, read.page, agreedPlace(pageId)) })
    .where('id', '=', pageId)
    .execute();
  await tx.updateTable('documents').set({ open: false }).where('id', '=', pageId).execute();
  const sections = carry(read.page, openRoomWords(key, room).framework.sections, page.day);
  const planned = await planPage(tx, key, { oneOnOneId: room.id, ...next, sections, follows: pageId });
  await rhythmChanged(tx, room.id);
  return { held: pageId, next: planned };
}

/** The day and time the sheet showed, or the next slot of the rhythm. Never before this page, never a day that is gone. */
export function nextWhen(
  { series }: Pick<Room, 'series'>,
  page: Pick<PageRow, 'day' | 'stands_for' | 'starts_at'>,
  away: readonly Away[],
  now: Date,
  chosen: { day: string; time: string } | undefined,
): { when: When; standsFor: Day } {
  const startsAt = page.starts_at.getTime();
  const next = nextPage(series, { day: page.day, standsFor: page.stands_for, startsAt }, now.getTime(), away);
  const when = { ...next.when, ...chosen };
  const today = wallClockAt(now.getTime(), when.zone).day;
  if (when.day < today || instantOf(when.day, when.time, when.zone) <= startsAt) throw new Refusal('NEXT_IN_THE_PAST');
  return { when, standsFor: next.standsFor };
}

export async function pageAfter(tx: Write, page: PageRow): Promise<string> {
  const next =
    (await tx.selectFrom('pages').select('id').where('follows', '=', page.id).executeTakeFirst()) ??
    (await tx
      .selectFrom('pages')
      .select('id')
      .where('one_on_one_id', '=', page.one_on_one_id)
      .where('state', '=', 'planned')
      .executeTakeFirst());
  return found(next).id;
}
