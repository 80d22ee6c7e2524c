import type { Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { pageRow } from './meeting.ts';
import { Refusal } from './refusal.ts';
import { startOf } from './start.ts';

/** Talk began: answers to the check-in may be seen. Said twice, the first time counts. */
export async function beginTalk(tx: Write, { now }: Acting, pageId: string): Promise<void> {
  await pageRow(tx, pageId);
  await tx.updateTable('pages').set({ talk_began_at: now }).where('id', '=', pageId).where('talk_began_at', 'is', null).execute();
}

/** Moves the planned page. The rhythm stays as it is. */
export async function movePage(tx: Write, pageId: string, { day, time }: { day: string; time: string }): Promise<void> {
  const { zone } = await pageRow(tx, pageId);
  const { numUpdatedRows } = await tx
    .updateTable('pages')
    .set({ day, time, starts_at: startOf({ day, time, zone }) })
    .where('id', '=', pageId)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('PAGE_HELD');
}
