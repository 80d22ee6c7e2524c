import { sql } from 'kysely';
import * as Y from 'yjs';
import type { Read, Write } from '#server/database/reach.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { packSnapshot, unpackSnapshot, type Snapshot } from './container.ts';
import { learn, registryOf, type Registry } from './registry.ts';
import { readUpdate } from './update/read-update.ts';

/** One row of the log, opened. `person` is null for what the server wrote. */
export type LoggedUpdate = { id: string; seq: number; person: string | null; update: Uint8Array };

/** A document as it is stored: the snapshot and what was logged since, in the order it was written. */
export type StoredDocument = {
  id: string;
  oneOnOneId: string;
  kind: 'page' | 'cover';
  open: boolean;
  snapshotVersion: number;
  snapshot: Snapshot | null;
  updates: LoggedUpdate[];
};

export const snapshotPlace = (document: string, version: number): Place => ['documents', document, 'snapshot_sealed', version];
export const updatePlace = (document: string, update: string): Place => ['document_updates', `${document}/${update}`, 'body_sealed', 1];

type Piece = { seq: number | null; id: string; sealed: Buffer | null; one_on_one_id: string; person_id: string | null } & Pick<
  StoredDocument,
  'kind' | 'open'
> & { snapshot_version: number };

/**
 * Reads a document and its log; null where it is not within reach. One statement, so that a fold between the two
 * (which moves rows of the log into the snapshot) cannot leave words out of both.
 */
export async function readStored(tx: Read, key: Key, documentId: string): Promise<StoredDocument | null> {
  const { rows } = await sql<Piece>`
    select null::bigint as seq, id, snapshot_sealed as sealed, one_on_one_id, null::uuid as person_id, kind, open, snapshot_version
      from documents where id = ${documentId}
    union all
    select seq, id, body_sealed, one_on_one_id, person_id, null, null, null from document_updates where document_id = ${documentId}
    order by seq nulls first`.execute(tx);
  const [row, ...updates] = rows;
  if (!row || row.seq !== null) return null;
  return {
    id: row.id,
    oneOnOneId: row.one_on_one_id,
    kind: row.kind,
    open: row.open,
    snapshotVersion: row.snapshot_version,
    snapshot: row.sealed && unpackSnapshot(key.open(row.sealed, snapshotPlace(row.id, row.snapshot_version))),
    updates: updates.flatMap(({ id, seq, person_id, sealed }) =>
      seq === null || sealed === null ? [] : [{ id, seq, person: person_id, update: key.open(sealed, updatePlace(documentId, id)) }],
    ),
  };
}

/** The rows of a document's log that are not among those named, in the order they were written. Their places do not tell: a later one can show first. */
export async function readUnseen(tx: Read, key: Key, documentId: string, seen: readonly string[]): Promise<LoggedUpdate[]> {
  const rows = await tx
    .selectFrom('document_updates')
    .select(['id', 'seq', 'person_id', 'body_sealed'])
    .where('document_id', '=', documentId)
    .where('id', '!=', sql<string>`all(${seen}::uuid[])`)
    .orderBy('seq')
    .execute();
  return rows.map(({ id, seq, person_id, body_sealed }) => ({
    id,
    seq,
    person: person_id,
    update: key.open(body_sealed, updatePlace(documentId, id)),
  }));
}

/** A document in memory, with who wrote what in it. */
export type Restored = { document: Y.Doc; registry: Registry };

/** The document itself. An update that cannot be applied is passed over and reported: one bad row must not close a book. */
export function restore(stored: Pick<StoredDocument, 'snapshot' | 'updates'>, onBroken: (update: string) => void): Y.Doc {
  return restoreInto(new Y.Doc(), stored, onBroken).document;
}

/** The same, into a document that is there and empty, and with its registry. */
export function restoreInto(
  document: Y.Doc,
  stored: Pick<StoredDocument, 'snapshot' | 'updates'>,
  onBroken: (update: string) => void,
): Restored {
  const { clients, bullets } = stored.snapshot?.registry ?? { clients: [], bullets: [] };
  const registry = { clients: new Map(clients), bullets: new Map(bullets) };
  if (stored.snapshot) Y.applyUpdate(document, stored.snapshot.state, 'stored');
  for (const update of stored.updates) {
    try {
      applyLogged({ document, registry }, update, 'stored');
    } catch {
      onBroken(update.id);
    }
  }
  return { document, registry };
}

// Whatever is in the log was let in: it is read without limits.
const unlimited = { structs: Infinity, clients: Infinity, length: Infinity, deletions: Infinity };

/** Applies a row of the log, and learns from it who wrote what. Throws where it cannot be applied. */
export function applyLogged({ document, registry }: Restored, { person, update }: Pick<LoggedUpdate, 'person' | 'update'>, origin: unknown): void {
  try {
    learn(registry, readUpdate(document, update, unlimited), person);
  } catch {
    // Yjs keeps what it cannot place yet for later: a row may have overtaken the one it builds on.
  }
  Y.applyUpdate(document, update, origin);
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
      snapshot_sealed: sealSnapshot(key, id, 1, { document, registry: registryOf(document) }),
      snapshot_version: 1,
    })
    .execute();
}

/**
 * Folds the log into the snapshot. Rows that came after `stored` was read stay in the log.
 * Gives false, and changes nothing, where another fold was faster, or where a row cannot be applied.
 */
export async function foldStored(tx: Write, key: Key, stored: StoredDocument): Promise<boolean> {
  let whole = true;
  const restored = restoreInto(new Y.Doc(), stored, () => {
    whole = false;
  });
  if (!whole || restored.document.store.pendingStructs || restored.document.store.pendingDs) return false;
  const version = stored.snapshotVersion + 1;
  const { numUpdatedRows } = await tx
    .updateTable('documents')
    .set({ snapshot_sealed: sealSnapshot(key, stored.id, version, restored), snapshot_version: version })
    .where('id', '=', stored.id)
    .where('snapshot_version', '=', stored.snapshotVersion)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const folded = stored.updates.map(({ id }) => id);
  await tx.deleteFrom('document_updates').where('id', '=', sql<string>`any(${folded}::uuid[])`).execute();
  return true;
}

function sealSnapshot(key: Key, id: string, version: number, { document, registry }: Restored): Buffer {
  return key.seal(packSnapshot({ registry, state: Y.encodeStateAsUpdate(document) }), snapshotPlace(id, version));
}
