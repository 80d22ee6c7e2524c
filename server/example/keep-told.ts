import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import { writeWholePage } from '#document/write-whole-page.ts';
import type { Acting } from '#server/book/acting.ts';
import { answerPlace } from '#server/book/answers.ts';
import { writeNote } from '#server/book/private-notes.ts';
import type { Write } from '#server/database/reach.ts';
import { agreedPlace, bodyPlace } from '#server/documents/page-body.ts';
import { createStored } from '#server/documents/stored-document.ts';
import type { Key } from '#server/seal/seal.ts';
import { sealWords } from '#server/seal/words.ts';
import { meeting, type ToldAnswer, type ToldPage } from './tell.ts';

/** Puts a page of the story into the book: its document, the page as plain data, its answers, and what was noted beside it. */
export async function keepToldPage(tx: Write, acting: Acting, key: Key, room: string, zone: string, told: ToldPage): Promise<void> {
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

/** Puts the answers of both beside a page. */
export async function keepAnswers(tx: Write, key: Key, room: string, page: string, answeredAt: Date, answers: readonly ToldAnswer[]): Promise<void> {
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
