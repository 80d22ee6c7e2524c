import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { Bullet } from '#core/page.ts';
import { addBullets } from '#document/add-bullets.ts';
import { openShelf } from '#server/book/shelf.ts';
import { keepImport, type ImportedPage } from '#server/book/import.ts';
import { roomKey } from '#server/documents/room-key.ts';
import { readStored, restore, updatePlace } from '#server/documents/stored-document.ts';
import type { Place } from './place.ts';
import type { SeededRoom } from './rooms.ts';

const bulletsInSection = 6;
const sections = ['People', 'Product', 'Process'];
const line = 'The release slipped by two days because the review of the importer waited for somebody who was away';
const newest = Date.UTC(2026, 10, 17);
const week = 7 * 24 * 60 * 60 * 1000;

/** Fills a book: that many weekly pages that were held, and as much on the planned page as on each of them. */
export async function seedBook(place: Place, room: SeededRoom, held: number): Promise<void> {
  const acting = { person: room.manager, now: new Date(newest), keys: place.keys, shelf: openShelf() };
  const pages = Array.from({ length: held }, (_, age) => pageOf(age));
  if (held > 0) {
    const given = { id: room.id, importId: randomUUID(), source: 'bench', skipKnown: false, pages };
    await place.reach.write(room.manager, (tx) => keepImport(tx, acting, given));
  }
  await fillPlannedPage(place, room);
}

function pageOf(age: number): ImportedPage {
  const day = new Date(newest - age * week).toISOString().slice(0, 10);
  return {
    day,
    sections: sections.map((title) => ({
      key: title.toLowerCase(),
      title,
      bullets: Array.from({ length: bulletsInSection }, (_, row) => ({
        ...(row % 3 === 0 ? { kind: 'action' as const, owner: 'other' as const } : { kind: 'note' as const, owner: null }),
        indent: row % 2,
        due: null,
        state: 'done' as const,
        reason: null,
        text: `${line} (${day}, ${row})`,
        by: 'me' as const,
      })),
    })),
  };
}

async function fillPlannedPage({ reach, keys }: Place, { id: oneOnOneId, page, manager }: SeededRoom): Promise<void> {
  await reach.write(manager, async (tx) => {
    const key = await roomKey(tx, keys, oneOnOneId);
    const stored = key && (await readStored(tx, key, page));
    if (!key || !stored) throw new Error('the planned page is not there');
    const document = restore(stored, () => {});
    const before = Y.encodeStateVector(document);
    addBullets(
      document,
      sections.map((title) => ({ key: title.toLowerCase(), bullets: Array.from({ length: bulletsInSection }, () => bulletBy(manager)) })),
    );
    const id = randomUUID();
    const body_sealed = key.seal(Y.encodeStateAsUpdate(document, before), updatePlace(page, id));
    await tx.insertInto('document_updates').values({ id, document_id: page, one_on_one_id: oneOnOneId, person_id: null, body_sealed }).execute();
  });
}

function bulletBy(by: string): Bullet {
  return { id: randomUUID(), kind: 'note', indent: 0, text: line, by, owner: null, due: null, state: 'open', reason: null, since: null, carried: 0 };
}
