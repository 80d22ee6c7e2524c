import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { addBullets } from '#document/add-bullets.ts';
import { coverRoots } from '#document/shape.ts';
import { writeCheckIns, writeWholePage } from '#document/write-whole-page.ts';
import type { Acting } from '#server/book/acting.ts';
import { answerPlace } from '#server/book/answers.ts';
import { writeNote } from '#server/book/private-notes.ts';
import { settle } from '#server/book/records.ts';
import { found } from '#server/book/refusal.ts';
import { readRoom } from '#server/book/room.ts';
import type { Write } from '#server/database/reach.ts';
import { agreedPlace, bodyPlace } from '#server/documents/page-body.ts';
import { createStored, readStored, restore, updatePlace } from '#server/documents/stored-document.ts';
import type { Key } from '#server/seal/seal.ts';
import { sealWords } from '#server/seal/words.ts';
import { meeting, type Told, type ToldAnswer, type ToldPage } from './tell.ts';

/** Puts the past of a story into a book: its pages, and what the two settled beside them, each with its own date. */
export async function keepTold(tx: Write, acting: Acting, room: string, zone: string, told: Pick<Told, 'pages' | 'records'>): Promise<void> {
  const { key } = await readRoom(tx, acting.keys, room);
  for (const page of told.pages) await keepPage(tx, acting, key, room, zone, page);
  for (const { by, at, settled } of told.records) await settle(tx, { ...acting, person: by, now: new Date(at) }, room, settled);
}

/** Prepares the page that is planned: what was carried to it, and what is on it so far. */
export async function keepPlanned(tx: Write, acting: Acting, room: string, { sections, checkIns, answers }: Told['planned']): Promise<void> {
  const { key } = await readRoom(tx, acting.keys, room);
  const { id } = found(
    await tx.selectFrom('pages').select('id').where('one_on_one_id', '=', room).where('state', '=', 'planned').executeTakeFirst(),
  );
  await write(tx, key, id, (document) => {
    addBullets(document, sections);
    writeCheckIns(document, checkIns);
  });
  await keepAnswers(tx, key, room, id, acting.now, answers);
}

/** Writes the cover of a book. */
export async function keepCover(tx: Write, acting: Acting, room: string, cover: Record<(typeof coverRoots)[number], string>): Promise<void> {
  const { key } = await readRoom(tx, acting.keys, room);
  const { id } = found(
    await tx.selectFrom('documents').select('id').where('one_on_one_id', '=', room).where('kind', '=', 'cover').executeTakeFirst(),
  );
  await write(tx, key, id, (document) => {
    for (const root of coverRoots) document.getText(root).insert(0, cover[root]);
  });
}

async function keepPage(tx: Write, acting: Acting, key: Key, room: string, zone: string, told: ToldPage): Promise<void> {
  const { id, state, day, page, startsAt, talkBeganAt, heldAt } = told;
  const document = new Y.Doc();
  writeWholePage(document, page, randomUUID);
  await createStored(tx, key, { id, oneOnOneId: room, kind: 'page', open: false, document });
  const held = heldAt === null ? null : new Date(heldAt);
  await tx
    .insertInto('pages')
    .values({
      id,
      one_on_one_id: room,
      state,
      day,
      zone,
      ...meeting,
      starts_at: new Date(startsAt),
      talk_began_at: talkBeganAt === null ? null : new Date(talkBeganAt),
      held_at: held,
      held_by: held && acting.person,
      body_sealed: sealWords(key, page, bodyPlace(id, 1)),
      body_version: 1,
      agreed_sealed: held && sealWords(key, page, agreedPlace(id)),
    })
    .execute();
  const when = held ?? new Date(startsAt);
  await keepAnswers(tx, key, room, id, when, told.answers);
  if (told.note !== null) await writeNote(tx, { ...acting, now: when }, { oneOnOneId: room, pageId: id, text: told.note, seen: 0 });
}

async function keepAnswers(tx: Write, key: Key, room: string, page: string, answeredAt: Date, answers: readonly ToldAnswer[]): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ by, kind, body }) => ({
    page_id: page,
    person_id: by,
    kind,
    one_on_one_id: room,
    body_sealed: sealWords(key, body, answerPlace(page, by, kind, 1)),
    answered_at: answeredAt,
  }));
  await tx.insertInto('answers').values(rows).execute();
}

/** Adds to a document of the room, as the server does when nobody in particular writes. */
async function write(tx: Write, key: Key, documentId: string, edit: (document: Y.Doc) => void): Promise<void> {
  const stored = found(await readStored(tx, key, documentId));
  const document = restore(stored, () => {});
  const before = Y.encodeStateVector(document);
  edit(document);
  const id = randomUUID();
  const body_sealed = key.seal(Y.encodeStateAsUpdate(document, before), updatePlace(documentId, id));
  await tx.insertInto('document_updates').values({ id, document_id: documentId, one_on_one_id: stored.oneOnOneId, person_id: null, body_sealed }).execute();
}
