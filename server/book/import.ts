import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import * as Y from 'yjs';
import type { z } from 'zod';
import type { ImportedPage } from '#contract/imports.ts';
import type { Page, Section } from '#core/page.ts';
import { readPage } from '#document/read-page.ts';
import { writePage } from '#document/write-page.ts';
import { lastSlot } from '#core/schedule/series.ts';
import type { Read, Write } from '#server/database/reach.ts';
import { agreedPlace, bodyPlace } from '#server/documents/page-body.ts';
import { createStored } from '#server/documents/stored-document.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import type { Acting } from './acting.ts';
import { found } from './refusal.ts';
import { openRoomWords, readRoom, type Room } from './room.ts';
import { startOf } from './start.ts';

export type ImportedPage = z.infer<typeof ImportedPage>;

const sourcePlace = (id: string): Place => ['imports', id, 'source_sealed', 1];

/** Which of these pages an earlier import put into the book word for word, in the order given. */
export async function compareImport(tx: Read, { keys }: Acting, oneOnOneId: string, pages: readonly ImportedPage[]): Promise<boolean[]> {
  await readRoom(tx, keys, oneOnOneId);
  const rows = await tx
    .selectFrom('pages')
    .select('import_digest')
    .where('one_on_one_id', '=', oneOnOneId)
    .where('import_digest', 'is not', null)
    .execute();
  const there = new Set(rows.map(({ import_digest }) => import_digest?.toString('hex')));
  return pages.map((page) => there.has(keys.digest(oneOnOneId, JSON.stringify(page)).toString('hex')));
}

type NewImport = { id: string; importId: string; source: string; skipKnown: boolean; pages: readonly ImportedPage[] };

/** Puts the pages into the book as held pages. Sent twice under one import id, they are there once. */
export async function keepImport(tx: Write, acting: Acting, { id, importId, source, skipKnown, pages }: NewImport) {
  const { room, key } = await readRoom(tx, acting.keys, id);
  // One import of a book at a time, so that two of the same file see each other's pages.
  await tx.selectFrom('one_on_ones').select('id').where('id', '=', id).forUpdate().execute();
  const before = await tx.selectFrom('imports').select('id').where('id', '=', importId).executeTakeFirst();
  if (before) {
    const kept = await countPages(tx, importId);
    return { kept, skipped: pages.length - kept };
  }
  const known = skipKnown ? await compareImport(tx, acting, id, pages) : [];
  const wanted = pages.filter((_, place) => known[place] !== true);
  if (wanted.length > 0) {
    const source_sealed = sealWords(key, source, sourcePlace(importId));
    await tx.insertInto('imports').values({ id: importId, one_on_one_id: id, imported_by: acting.person, source_sealed }).execute();
    for (const page of wanted) await keepPage(tx, acting, room, key, importId, page);
  }
  return { kept: wanted.length, skipped: pages.length - wanted.length };
}

async function keepPage(tx: Write, { keys, person }: Acting, room: Room, key: Key, importId: string, imported: ImportedPage) {
  const id = randomUUID();
  const other = room.manager_id === person ? room.report_id : room.manager_id;
  const document = new Y.Doc();
  const people = { me: person, other, otherName: openRoomWords(key, room).invited.name };
  writePage(document, sectionsOf(imported, people), randomUUID);
  await createStored(tx, key, { id, oneOnOneId: room.id, kind: 'page', open: false, document });
  const page: Page = readPage(document);
  const { time, zone, minutes } = lastSlot(room.series);
  const starts_at = startOf({ day: imported.day, time, zone });
  await tx
    .insertInto('pages')
    .values({
      id,
      one_on_one_id: room.id,
      state: 'held',
      day: imported.day,
      time,
      zone,
      minutes,
      starts_at,
      held_at: starts_at,
      import_id: importId,
      import_digest: keys.digest(room.id, JSON.stringify(imported)),
      body_sealed: sealWords(key, page, bodyPlace(id, 1)),
      body_version: 1,
      agreed_sealed: sealWords(key, page, agreedPlace(id)),
    })
    .execute();
}

/** While the other seat is free nobody can own what was theirs: their name stays in the line instead. */
function sectionsOf({ sections }: ImportedPage, people: { me: string; other: string | null; otherName: string }): Section[] {
  const owned = ({ owner, text }: ImportedPage['sections'][number]['bullets'][number]) =>
    owner === 'other' && people.other === null ? `${text} (${people.otherName})` : text;
  return sections.map(({ key, title, bullets }) => ({
    key,
    title,
    prompt: '',
    bullets: bullets.map((bullet) => ({
      ...bullet,
      text: owned(bullet),
      id: randomUUID(),
      by: bullet.by && people[bullet.by],
      owner: bullet.owner && people[bullet.owner],
      since: null,
      carried: 0,
    })),
  }));
}

/** The imports of a book, newest first. */
export async function listImports(tx: Read, { keys }: Acting, oneOnOneId: string) {
  const { key } = await readRoom(tx, keys, oneOnOneId);
  const rows = await tx.selectFrom('imports').selectAll().where('one_on_one_id', '=', oneOnOneId).orderBy('imported_at', 'desc').execute();
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      source: openWords<string>(key, row.source_sealed, sourcePlace(row.id)),
      importedAt: row.imported_at.toISOString(),
      by: row.imported_by,
      pages: await countPages(tx, row.id),
    })),
  );
}

/** Takes an import out of the book: its pages, their documents and all that hangs on them. */
export async function undoImport(tx: Write, { keys }: Acting, oneOnOneId: string, importId: string): Promise<number> {
  await readRoom(tx, keys, oneOnOneId);
  found(
    await tx.selectFrom('imports').select('id').where('id', '=', importId).where('one_on_one_id', '=', oneOnOneId).executeTakeFirst(),
  );
  const { numDeletedRows } = await tx
    .deleteFrom('documents')
    .where('id', 'in', (documents) => documents.selectFrom('pages').select('id').where('import_id', '=', importId))
    .executeTakeFirst();
  await tx.deleteFrom('imports').where('id', '=', importId).execute();
  return Number(numDeletedRows);
}

async function countPages(tx: Read, importId: string): Promise<number> {
  const { pages } = await tx
    .selectFrom('pages')
    .select(sql<number>`count(*)::int`.as('pages'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  return pages;
}
