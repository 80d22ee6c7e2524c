import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { pageRow } from './meeting.ts';
import { hasMetBy } from './planned-page.ts';
import { settle } from './records.ts';
import { found, Refusal } from './refusal.ts';
import { rhythmChanged } from './rhythm-changed.ts';
import { startOf } from './start.ts';

/** Talk began: answers to the check-in may be seen. Said twice, the first time counts. */
export async function beginTalk(tx: Write, { now }: Acting, pageId: string): Promise<void> {
  await pageRow(tx, pageId);
  await tx.updateTable('pages').set({ talk_began_at: now }).where('id', '=', pageId).where('talk_began_at', 'is', null).execute();
}

/** Moves the planned page to a day to come, and remembers from where and why. The day of the rhythm it stands for stays. */
export async function movePage(
  tx: Write,
  acting: Acting,
  pageId: string,
  { day, time, reason }: { day: string; time: string; reason: string },
): Promise<void> {
  found(await tx.selectFrom('pages').select('id').where('id', '=', pageId).forUpdate().executeTakeFirst());
  const page = await pageRow(tx, pageId);
  if (page.state !== 'planned') throw new Refusal('PAGE_HELD');
  if (page.day === day && page.time === time) return;
  const { zone } = page;
  if (day < wallClockAt(acting.now.getTime(), zone).day || (await hasMetBy(tx, page.one_on_one_id, day))) throw new Refusal('DAY_GONE');
  await tx
    .updateTable('pages')
    .set({ day, time, starts_at: startOf({ day, time, zone }) })
    .where('id', '=', pageId)
    .execute();
  const from = { day: page.day, time: page.time };
  await settle(tx, acting, page.one_on_one_id, { kind: 'moved', page: pageId, from, to: { day, time }, reason });
  await rhythmChanged(tx, page.one_on_one_id);
}
