import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import * as Y from 'yjs';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { weekdayOf, type Day } from '#core/day.ts';
import { addBullets } from '#document/add-bullets.ts';
import { coverRoots } from '#document/shape.ts';
import { writeCheckIns } from '#document/write-whole-page.ts';
import type { Acting } from '#server/book/acting.ts';
import { emailPlace, namePlace, readPerson } from '#server/book/person.ts';
import { writeNote } from '#server/book/private-notes.ts';
import { found, Refusal } from '#server/book/refusal.ts';
import { readRoom } from '#server/book/room.ts';
import { settle } from '#server/book/records.ts';
import { startOneOnOne } from '#server/book/start.ts';
import type { Read, Write } from '#server/database/reach.ts';
import { readStored, restore, updatePlace } from '#server/documents/stored-document.ts';
import { sealWords } from '#server/seal/words.ts';
import type { Key } from '#server/seal/seal.ts';
import { aboutSam, cover } from './story/cover.ts';
import { keepAnswers, keepToldPage } from './keep-told.ts';
import { framework, meeting, plannedDay, tell, type Told } from './tell.ts';

const place = 'Room 4';
const samsName = 'Sam Okafor';

/**
 * Opens the example for somebody who has no one-on-one: six months with Sam, who is made up, in the manager's seat.
 * There it can be seen what a manager prepares with and keeps for themselves, and nobody's words are put into the
 * mouth of somebody real. One transaction; pressed again, it gives the same one-on-one.
 */
export async function openExample(tx: Write, acting: Acting): Promise<string> {
  // Two presses at once: the second waits here, and finds what the first made.
  found(await tx.selectFrom('people').select('id').where('id', '=', acting.person).forUpdate().executeTakeFirst());
  const there = await findExample(tx);
  if (there) return there;
  const own = await tx.selectFrom('one_on_ones').select('id').limit(1).executeTakeFirst();
  if (own) throw new Refusal('EXAMPLE_BESIDE_OWN');

  const me = await readPerson(tx, acting.keys, acting.person);
  const planned = plannedDay(wallClockAt(acting.now.getTime(), me.timeZone).day);
  const room = randomUUID();
  await startWithSam(tx, acting, room, planned, me.timeZone);
  const sam = await seatSam(tx, acting, room, me.timeZone);
  const [maya = me.name] = me.name.trim().split(/\s+/);
  const told = tell(planned, me.timeZone, { ids: { maya: acting.person, sam }, maya, newId: randomUUID });
  await keepTold(tx, acting, room, me.timeZone, told);
  return room;
}

/** The example among one's one-on-ones, or null. */
export async function findExample(tx: Read): Promise<string | null> {
  const row = await tx
    .selectFrom('one_on_ones')
    .innerJoin('people', 'people.id', 'one_on_ones.report_id')
    .select('one_on_ones.id')
    .where('people.made_up', '=', true)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function startWithSam(tx: Write, acting: Acting, id: string, planned: Day, zone: string): Promise<void> {
  await startOneOnOne(tx, acting, {
    id,
    other: { name: samsName },
    seat: 'manager',
    relation: 'managed',
    slot: { cadence: { kind: 'weeks', interval: 1, weekday: weekdayOf(planned) }, anchor: planned, ...meeting, zone },
    place,
    framework,
  });
}

/** Somebody without an address: what would find them is drawn at random, and the database takes no password of theirs. */
async function seatSam(tx: Write, { keys }: Acting, room: string, zone: string): Promise<string> {
  const id = randomUUID();
  const { key, wrapped } = keys.make(id);
  const { rows } = await sql<{ seated: boolean }>`
    select seat_made_up(${room}, ${id}, ${randomBytes(32)}, ${sealWords(key, '', emailPlace(id))},
      ${sealWords(key, samsName, namePlace(id))}, ${wrapped}, ${zone}) as seated`.execute(tx);
  if (rows[0]?.seated !== true) throw new Error('the seat beside the example was not free');
  return id;
}

async function keepTold(tx: Write, acting: Acting, room: string, zone: string, told: Told): Promise<void> {
  const { key } = await readRoom(tx, acting.keys, room);
  for (const page of told.pages) await keepToldPage(tx, acting, key, room, zone, page);
  for (const { by, at, settled } of told.records) await settle(tx, { ...acting, person: by, now: new Date(at) }, room, settled);
  await writeNote(tx, acting, { oneOnOneId: room, pageId: null, text: aboutSam, seen: 0 });

  const documents = await tx.selectFrom('documents').select(['id', 'kind']).where('one_on_one_id', '=', room).where('open', '=', true).execute();
  for (const { id, kind } of documents) {
    await write(tx, key, id, (document) => {
      if (kind === 'cover') for (const root of coverRoots) document.getText(root).insert(0, cover[root]);
      else prepare(document, told.planned);
    });
    if (kind === 'page') await keepAnswers(tx, key, room, id, acting.now, told.planned.answers);
  }
}

function prepare(document: Y.Doc, { sections, checkIns }: Told['planned']): void {
  addBullets(document, sections);
  writeCheckIns(document, checkIns);
}

/** Adds to a document of the room what the server writes into it. */
async function write(tx: Write, key: Key, documentId: string, edit: (document: Y.Doc) => void): Promise<void> {
  const stored = found(await readStored(tx, key, documentId));
  const document = restore(stored, () => {});
  const before = Y.encodeStateVector(document);
  edit(document);
  const id = randomUUID();
  const body_sealed = key.seal(Y.encodeStateAsUpdate(document, before), updatePlace(documentId, id));
  await tx.insertInto('document_updates').values({ id, document_id: documentId, one_on_one_id: stored.oneOnOneId, person_id: null, body_sealed }).execute();
}
