import * as Y from 'yjs';
import type { Write } from '#server/database/reach.ts';
import { keepBody, pageOf } from '#server/documents/page-body.ts';
import { foldStored, readStored, restoreInto } from '#server/documents/stored-document.ts';
import type { Room } from './room.ts';

/**
 * Stores the page as plain data, as the room holds it. Does nothing where the log was folded past this room: whoever
 * folded it has done this.
 */
export async function keepPage(tx: Write, room: Room): Promise<void> {
  if (room.kind !== 'page') return;
  // Held in share: no fold comes between looking and storing, while updates go on being appended.
  const there = await tx.selectFrom('documents').select('snapshot_version').where('id', '=', room.id).forShare().executeTakeFirst();
  if (there?.snapshot_version !== room.snapshotVersion) return;
  await keepBody(tx, room.key, room.id, pageOf(room.restored), room.rows.size);
}

/** What a fold did, to be told to the room once it is committed. */
export type Folded = { snapshotVersion: number; rows: string[] } | null;

/** Folds the log into the snapshot, and stores the page with it. Read from what is stored, not from memory. */
export async function foldLog(tx: Write, room: Room): Promise<Folded> {
  const stored = await readStored(tx, room.key, room.id);
  if (!stored || stored.updates.length === 0) return null;
  if (!(await foldStored(tx, room.key, stored))) return null;
  if (room.kind === 'page') await keepBody(tx, room.key, room.id, pageOf(restoreInto(new Y.Doc(), stored, () => {})), 0);
  return { snapshotVersion: stored.snapshotVersion + 1, rows: stored.updates.map(({ id }) => id) };
}

/** Tells a room that its log was folded. */
export function settle(room: Room, folded: Folded): void {
  if (!folded) return;
  room.snapshotVersion = folded.snapshotVersion;
  for (const id of folded.rows) room.rows.delete(id);
}
