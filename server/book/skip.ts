import { postpone } from '#core/carry.ts';
import type { Write } from '#server/database/reach.ts';
import { agreedPlace, keepBody, pageFromDocument } from '#server/documents/page-body.ts';
import { sealWords } from '#server/seal/words.ts';
import type { Acting } from './acting.ts';
import { readAwaysOf } from './aways.ts';
import { nextWhen, pageAfter } from './close.ts';
import { pageRow } from './meeting.ts';
import { settle } from './records.ts';
import { found, Refusal } from './refusal.ts';
import { rhythmChanged } from './rhythm-changed.ts';
import { openRoomWords, readRoom } from './room.ts';
import { planPage } from './start.ts';

/**
 * Skips the planned page, with who, when and why: the next one exists, at the next slot, with everything that was
 * written for this one. Idempotent as closing is, and in the same way.
 */
export async function skipPage(tx: Write, acting: Acting, pageId: string, reason: string, because?: 'away'): Promise<{ skipped: string; next: string }> {
  found(await tx.selectFrom('pages').select('id').where('id', '=', pageId).forUpdate().executeTakeFirst());
  const page = await pageRow(tx, pageId);
  if (page.state === 'held') throw new Refusal('PAGE_HELD');
  if (page.state === 'skipped') return { skipped: pageId, next: await pageAfter(tx, page) };
  found(await tx.selectFrom('documents').select('id').where('id', '=', pageId).forUpdate().executeTakeFirst());

  const { room, key } = await readRoom(tx, acting.keys, page.one_on_one_id);
  const read = found(await pageFromDocument(tx, key, pageId));
  const next = nextWhen(room, page, await readAwaysOf(tx, key, room.id), acting.now, undefined);
  await keepBody(tx, key, pageId, read.page, read.updates);
  await tx
    .updateTable('pages')
    .set({ state: 'skipped', agreed_sealed: sealWords(key, read.page, agreedPlace(pageId)) })
    .where('id', '=', pageId)
    .execute();
  await tx.updateTable('documents').set({ open: false }).where('id', '=', pageId).execute();
  await settle(tx, acting, room.id, { kind: 'skipped', page: pageId, reason, ...(because && { because }) });
  const sections = postpone(read.page, openRoomWords(key, room).framework.sections);
  const planned = await planPage(tx, key, { oneOnOneId: room.id, ...next, sections, follows: pageId });
  await rhythmChanged(tx, room.id);
  return { skipped: pageId, next: planned };
}
