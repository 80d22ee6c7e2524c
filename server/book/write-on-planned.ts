import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { Page } from '#core/page.ts';
import { limits } from '#document/limits.ts';
import type { Write } from '#server/database/reach.ts';
import { keepBody, pageOf } from '#server/documents/page-body.ts';
import type { Registry } from '#server/documents/registry.ts';
import { applyLogged, readStored, restoreInto, updatePlace } from '#server/documents/stored-document.ts';
import type { Acting } from './acting.ts';
import { found, Refusal } from './refusal.ts';
import { readRoom } from './room.ts';

/** The page a one-on-one meets on next, to be written on: its document, the page as it stands, and who raised what. */
export type Planned = { id: string; day: string; document: Y.Doc; page: Page; registry: Registry };

/**
 * Writes on the page a one-on-one meets on next, while the two may be writing on it as well: what `edit` does to the
 * document becomes a row of its log. `written` tells whether there was anything to log; if so, tell `document` the
 * page's id once this is committed.
 */
export async function writeOnPlanned<T>(
  tx: Write,
  { keys }: Acting,
  oneOnOneId: string,
  edit: (planned: Planned) => T,
): Promise<{ id: string; day: string; written: boolean; result: T }> {
  const { key } = await readRoom(tx, keys, oneOnOneId);
  const { id, day } = await lockedPlanned(tx, oneOnOneId);
  // Holds the log still: what is written here knows everything that was saved before.
  found(await tx.selectFrom('documents').select('id').where('id', '=', id).forUpdate().executeTakeFirst());
  const stored = found(await readStored(tx, key, id));
  const restored = restoreInto(new Y.Doc(), stored, () => {});
  const { document, registry } = restoreInto(new Y.Doc(), stored, () => {});
  const edits: Uint8Array[] = [];
  document.on('update', (edited: Uint8Array) => edits.push(edited));
  const result = edit({ id, day, document, page: pageOf(restored), registry });
  if (edits.length === 0) return { id, day, written: false, result };
  if (Y.encodeStateAsUpdate(document).length > limits.document) throw new Refusal('PAGE_FULL');
  const update = Y.mergeUpdates(edits);
  const row = randomUUID();
  const body_sealed = key.seal(update, updatePlace(id, row));
  await tx.insertInto('document_updates').values({ id: row, document_id: id, one_on_one_id: oneOnOneId, person_id: null, body_sealed }).execute();
  applyLogged(restored, { person: null, update }, 'server');
  await keepBody(tx, key, id, pageOf(restored), stored.updates.length + 1);
  return { id, day, written: true, result };
}

/** Who waits here for a closing finds that page planned no more, and looks for the one after it. */
async function lockedPlanned(tx: Write, oneOnOneId: string): Promise<{ id: string; day: string }> {
  const look = () =>
    tx.selectFrom('pages').select(['id', 'day']).where('one_on_one_id', '=', oneOnOneId).where('state', '=', 'planned').forUpdate().executeTakeFirst();
  return found((await look()) ?? (await look()));
}
