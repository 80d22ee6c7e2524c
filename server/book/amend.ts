import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { amended } from '#core/amended.ts';
import { carry } from '#core/carry.ts';
import type { Page } from '#core/page.ts';
import { addBullets } from '#document/add-bullets.ts';
import type { Write } from '#server/database/reach.ts';
import { agreedPlace, keepBody, pageFromDocument } from '#server/documents/page-body.ts';
import { readStored, restore, updatePlace } from '#server/documents/stored-document.ts';
import type { Key } from '#server/seal/seal.ts';
import { openWords } from '#server/seal/words.ts';
import type { Acting } from './acting.ts';
import { pageRow, type PageRow } from './meeting.ts';
import { found, Refusal } from './refusal.ts';
import { readRoom } from './room.ts';

/**
 * Reopens a page that was held, or skipped while somebody wrote on it without a network. Reopening one that is open
 * already joins the amendment under way.
 */
export async function amendPage(tx: Write, { person, now }: Acting, pageId: string): Promise<void> {
  const page = await lockedPage(tx, pageId);
  if (page.state === 'planned') throw new Refusal('PAGE_NOT_HELD');
  await tx
    .insertInto('amendments')
    .values({ id: randomUUID(), page_id: pageId, one_on_one_id: page.one_on_one_id, person_id: person, opened_at: now, finished_at: null })
    .onConflict((conflict) => conflict.column('page_id').where('finished_at', 'is', null).doNothing())
    .execute();
  await tx.updateTable('documents').set({ open: true }).where('id', '=', pageId).execute();
}

/**
 * Ends the amendment: the page takes no more words, and what the amendment left open goes to the planned page.
 * Gives the planned page's id where bullets were added to it.
 */
export async function finishAmendment(tx: Write, acting: Acting, pageId: string): Promise<string | null> {
  const page = await lockedPage(tx, pageId);
  found(await tx.selectFrom('documents').select('id').where('id', '=', pageId).forUpdate().executeTakeFirst());
  const { numUpdatedRows } = await tx
    .updateTable('amendments')
    .set({ finished_at: acting.now })
    .where('page_id', '=', pageId)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  const { key } = await readRoom(tx, acting.keys, page.one_on_one_id);
  const read = found(await pageFromDocument(tx, key, pageId));
  await keepBody(tx, key, pageId, read.page, read.updates);
  await tx.updateTable('documents').set({ open: false }).where('id', '=', pageId).execute();
  return carryAmendment(tx, key, page, read.page);
}

async function carryAmendment(tx: Write, key: Key, page: PageRow, now: Page): Promise<string | null> {
  const closed = page.agreed_sealed ? openWords<Page>(key, page.agreed_sealed, agreedPlace(page.id)) : { sections: [] };
  const { marks } = amended(closed, now);
  const added = now.sections.map((section) => ({ ...section, bullets: section.bullets.filter(({ id }) => marks[id] === 'added') }));
  const planned = await tx
    .selectFrom('pages')
    .select('id')
    .where('one_on_one_id', '=', page.one_on_one_id)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  const stored = planned && (await readStored(tx, key, planned.id));
  if (!stored) return null;
  const document = restore(stored, () => {});
  const before = Y.encodeStateVector(document);
  if (addBullets(document, carry({ sections: added }, now.sections, page.day)) === 0) return null;
  const id = randomUUID();
  const body_sealed = key.seal(Y.encodeStateAsUpdate(document, before), updatePlace(stored.id, id));
  await tx.insertInto('document_updates').values({ id, document_id: stored.id, one_on_one_id: stored.oneOnOneId, person_id: null, body_sealed }).execute();
  return stored.id;
}

async function lockedPage(tx: Write, pageId: string): Promise<PageRow> {
  found(await tx.selectFrom('pages').select('id').where('id', '=', pageId).forUpdate().executeTakeFirst());
  return pageRow(tx, pageId);
}
