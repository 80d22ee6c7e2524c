import * as Y from 'yjs';
import type { Read, Write } from '#server/database/reach.ts';
import type { Key, Place } from '#server/seal/seal.ts';

/** One row of the log, opened. `person` is null for what the server wrote. */
export type LoggedUpdate = { id: string; seq: number; person: string | null; update: Uint8Array };

/** A document as it is stored: the snapshot and what was logged since, in the order it was written. */
export type StoredDocument = {
  id: string;
  oneOnOneId: string;
  kind: 'page' | 'cover';
  open: boolean;
  snapshotVersion: number;
  snapshot: Uint8Array | null;
  updates: LoggedUpdate[];
};

export const snapshotPlace = (document: string, version: number): Place => ['documents', document, 'snapshot_sealed', version];
export const updatePlace = (document: string, update: string): Place => ['document_updates', `${document}/${update}`, 'body_sealed', 1];

/** Reads a document and its log; null where it is not within reach. */
export async function readStored(tx: Read, key: Key, documentId: string): Promise<StoredDocument | null> {
  const row = await tx.selectFrom('documents').selectAll().where('id', '=', documentId).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    oneOnOneId: row.one_on_one_id,
    kind: row.kind,
    open: row.open,
    snapshotVersion: row.snapshot_version,
    snapshot: row.snapshot_sealed && key.open(row.snapshot_sealed, snapshotPlace(row.id, row.snapshot_version)),
    updates: await readUpdates(tx, key, documentId),
  };
}

/** The log of a document, from the first row on or after `from` (a sequence number; all rows without it). */
export async function readUpdates(tx: Read, key: Key, documentId: string, from = 0): Promise<LoggedUpdate[]> {
  const rows = await tx
    .selectFrom('document_updates')
    .select(['id', 'seq', 'person_id', 'body_sealed'])
    .where('document_id', '=', documentId)
    .where('seq', '>=', from)
    .orderBy('seq')
    .execute();
  return rows.map(({ id, seq, person_id, body_sealed }) => ({
    id,
    seq,
    person: person_id,
    update: key.open(body_sealed, updatePlace(documentId, id)),
  }));
}

/** The document itself. An update that cannot be applied is passed over and reported: one bad row must not close a book. */
export function restore(stored: Pick<StoredDocument, 'snapshot' | 'updates'>, onBroken: (update: string) => void): Y.Doc {
  const document = new Y.Doc();
  if (stored.snapshot) Y.applyUpdate(document, stored.snapshot, 'stored');
  for (const { id, update } of stored.updates) {
    try {
      Y.applyUpdate(document, update, 'stored');
    } catch {
      onBroken(id);
    }
  }
  return document;
}

/** Stores a new document with what has been written into it. */
export async function createStored(
  tx: Write,
  key: Key,
  { id, oneOnOneId, kind, open, document }: { id: string; oneOnOneId: string; kind: 'page' | 'cover'; open: boolean; document: Y.Doc },
): Promise<void> {
  await tx
    .insertInto('documents')
    .values({
      id,
      one_on_one_id: oneOnOneId,
      kind,
      open,
      snapshot_sealed: key.seal(Y.encodeStateAsUpdate(document), snapshotPlace(id, 1)),
      snapshot_version: 1,
    })
    .execute();
}

/**
 * Folds the log into the snapshot. Rows that came after `stored` was read stay in the log.
 * Gives false, and changes nothing, where another fold was faster.
 */
export async function foldStored(tx: Write, key: Key, stored: StoredDocument, document: Y.Doc): Promise<boolean> {
  const version = stored.snapshotVersion + 1;
  const { numUpdatedRows } = await tx
    .updateTable('documents')
    .set({ snapshot_sealed: key.seal(Y.encodeStateAsUpdate(document), snapshotPlace(stored.id, version)), snapshot_version: version })
    .where('id', '=', stored.id)
    .where('snapshot_version', '=', stored.snapshotVersion)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const folded = stored.updates.map(({ id }) => id);
  if (folded.length > 0) await tx.deleteFrom('document_updates').where('id', 'in', folded).execute();
  return true;
}
