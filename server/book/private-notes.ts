import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Read, Write } from '#server/database/reach.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import type { Acting } from './acting.ts';
import { ownKey } from './own-words.ts';
import { found, Refusal } from './refusal.ts';

/** A note only its author can open: beside a page, or, with `pageId` null, about the other of the one-on-one. */
export type PrivateNote = { oneOnOneId: string; pageId: string | null; text: string; version: number; changedAt: number };

const notePlace = (id: string, version: number): Place => ['private_notes', id, 'body_sealed', version];

/** One's own note at this place, or null where nothing was written. */
export async function readNote(tx: Read, acting: Acting, oneOnOneId: string, pageId: string | null): Promise<PrivateNote | null> {
  await withinReach(tx, oneOnOneId, pageId);
  const key = await ownKey(tx, acting);
  const row = await noteRow(tx, oneOnOneId, pageId);
  return row ? opened(key, row) : null;
}

/** All one's own notes, of all one-on-ones. */
export async function readNotes(tx: Read, acting: Acting): Promise<PrivateNote[]> {
  const key = await ownKey(tx, acting);
  const rows = await tx.selectFrom('private_notes').selectAll().orderBy('changed_at').orderBy('id').execute();
  return rows.map((row) => opened(key, row));
}

/**
 * Writes one's own note over the version one saw. Throws NOTE_MOVED_ON, with the note as it stands, where another
 * window of the same person wrote meanwhile: nothing is overwritten unseen. Empty text is a note like any other, so that versions go on.
 */
export async function writeNote(
  tx: Write,
  acting: Acting,
  { oneOnOneId, pageId, text, seen }: { oneOnOneId: string; pageId: string | null; text: string; seen: number },
): Promise<PrivateNote> {
  await withinReach(tx, oneOnOneId, pageId);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${acting.person}/${oneOnOneId}/${pageId}`}, 0))`.execute(tx);
  const key = await ownKey(tx, acting);
  const row = await noteRow(tx, oneOnOneId, pageId);
  if (row && opened(key, row).text === text) return opened(key, row);
  if ((row?.version ?? 0) !== seen) {
    const { text: theirs, version } = row ? opened(key, row) : { text: '', version: 0 };
    throw new Refusal('NOTE_MOVED_ON', { text: theirs, version });
  }
  const id = row?.id ?? randomUUID();
  const version = seen + 1;
  const body_sealed = sealWords(key, text, notePlace(id, version));
  const place = { id, person_id: acting.person, one_on_one_id: oneOnOneId, page_id: pageId };
  await tx
    .insertInto('private_notes')
    .values({ ...place, body_sealed, version, changed_at: acting.now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ body_sealed, version, changed_at: acting.now }))
    .execute();
  return { oneOnOneId, pageId, text, version, changedAt: acting.now.getTime() };
}

async function withinReach(tx: Read, oneOnOneId: string, pageId: string | null): Promise<void> {
  found(await tx.selectFrom('one_on_ones').select('id').where('id', '=', oneOnOneId).executeTakeFirst());
  if (pageId === null) return;
  const page = tx.selectFrom('pages').select('id').where('id', '=', pageId).where('one_on_one_id', '=', oneOnOneId);
  found(await page.executeTakeFirst());
}

type Row = { id: string; one_on_one_id: string; page_id: string | null; body_sealed: Buffer; version: number; changed_at: Date };

function noteRow(tx: Read, oneOnOneId: string, pageId: string | null): Promise<Row | undefined> {
  return tx
    .selectFrom('private_notes')
    .selectAll()
    .where('one_on_one_id', '=', oneOnOneId)
    .where('page_id', 'is not distinct from', pageId)
    .executeTakeFirst();
}

function opened(key: Key, row: Row): PrivateNote {
  return {
    oneOnOneId: row.one_on_one_id,
    pageId: row.page_id,
    text: openWords<string>(key, row.body_sealed, notePlace(row.id, row.version)),
    version: row.version,
    changedAt: row.changed_at.getTime(),
  };
}
