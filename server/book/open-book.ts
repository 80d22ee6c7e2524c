import { sql } from 'kysely';
import type { Answers, Book, BookPage, Seated } from '#core/book.ts';
import type { Cadence } from '#core/schedule/cadence.ts';
import { lastSlot } from '#core/schedule/series.ts';
import type { Read } from '#server/database/reach.ts';
import { openBody, pageFromDocument } from '#server/documents/page-body.ts';
import type { Key } from '#server/seal/seal.ts';
import type { Acting } from './acting.ts';
import { readAnswers } from './answers.ts';
import { readPeople } from './person.ts';
import { readRecords } from './records.ts';
import { found } from './refusal.ts';
import { openInvited, type Room } from './room.ts';
import type { OpenedBook, Position } from './shelf.ts';

/** A whole book, as the person who asks sees it. */
export async function openBook(tx: Read, acting: Acting, id: string): Promise<Book> {
  const [book] = await openRooms(tx, acting, [found(await tx.selectFrom('one_on_ones').selectAll().where('id', '=', id).executeTakeFirst())]);
  return found(book);
}

/** All books of the person who asks, oldest one-on-one first. Each is opened once and kept until it changes. */
export async function openBooks(tx: Read, acting: Acting): Promise<Book[]> {
  return openRooms(tx, acting, await tx.selectFrom('one_on_ones').selectAll().orderBy('created_at').orderBy('id').execute());
}

async function openRooms(tx: Read, acting: Acting, rooms: readonly Room[]): Promise<Book[]> {
  const positions = await readPositions(tx);
  const names = await readNames(tx, acting, rooms);
  const books: Book[] = [];
  for (const room of rooms) {
    const position = found(positions.get(room.id));
    const key = acting.keys.unwrap(room.key_wrapped, room.id);
    books.push(await openRoom(tx, acting, room, key, position, names));
  }
  return books;
}

async function openRoom(
  tx: Read,
  { person, shelf }: Acting,
  room: Room,
  key: Key,
  position: Position,
  names: ReadonlyMap<string, string>,
): Promise<Book> {
  const known = shelf.find(person, room.id);
  const about = aboutRoom(room, key, names);
  if (known && samePosition(known.position, position)) {
    // Analyses are remembered by the book itself: while nothing moved, it stays the same object.
    if (sameAbout(known.book, about)) return known.book;
    const book = { ...known.book, ...about };
    shelf.put(person, room.id, { ...known, book });
    return book;
  }
  const answers = known?.position.answers === position.answers ? known.answers : await readAnswers(tx, key, room.id);
  const records = known?.position.records === position.records ? known.records : await readRecords(tx, key, room.id);
  const { shown, pages, weight } = await openPages(tx, key, room.id, known?.pages, answers);
  const book: Book = { ...about, pages: shown, records };
  shelf.put(person, room.id, { position, book, pages, answers, records, weight });
  return book;
}

type About = Omit<Book, 'pages' | 'records'>;

function aboutRoom(room: Room, key: Key, names: ReadonlyMap<string, string>): About {
  const slot = lastSlot(room.series);
  const seated = (id: string | null): Seated => ({ id, name: id === null ? openInvited(key, room).name : (names.get(id) ?? '') });
  return {
    id: room.id,
    relation: room.relation,
    manager: seated(room.manager_id),
    report: seated(room.report_id),
    zone: slot.zone,
    everyDays: daysApart(slot.cadence),
  };
}

function sameAbout(book: About, about: About): boolean {
  return JSON.stringify({ ...book, pages: 0, records: 0 }) === JSON.stringify({ ...about, pages: 0, records: 0 });
}

function daysApart(cadence: Cadence): number {
  switch (cadence.kind) {
    case 'weeks':
      return 7 * cadence.interval;
    case 'weekdays':
      return Math.max(1, Math.round((7 * cadence.interval) / cadence.weekdays.length));
    case 'days':
      return cadence.interval;
    default:
      return 30;
  }
}

function samePosition(one: Position, other: Position): boolean {
  return one.pages === other.pages && one.answers === other.answers && one.records === other.records;
}

async function readPositions(tx: Read): Promise<Map<string, Position>> {
  type Row = { one_on_one_id: string; pages: string; answers: string; records: number };
  const { rows } = await sql<Row>`select * from book_positions()`.execute(tx);
  return new Map(rows.map(({ one_on_one_id, ...position }) => [one_on_one_id, position]));
}

async function readNames(tx: Read, { keys }: Acting, rooms: readonly Room[]): Promise<Map<string, string>> {
  const ids = rooms.flatMap(({ manager_id, report_id }) => [manager_id, report_id]).filter((id) => id !== null);
  const people = await readPeople(tx, keys, ids);
  return new Map([...people.values()].map(({ id, name }) => [id, name]));
}

const noAnswers: Answers = { checkIn: {}, reflection: {}, meta: {} };

/** Opens the pages that moved since, and shows all of them, newest first. */
async function openPages(
  tx: Read,
  key: Key,
  oneOnOneId: string,
  known: OpenedBook['pages'] | undefined,
  answers: ReadonlyMap<string, Answers>,
) {
  const rows = await tx
    .selectFrom('pages')
    .select(['id', 'state', 'day', 'time', 'starts_at', 'minutes', 'talk_began_at', 'held_at', 'import_id', 'body_version', 'body_updates'])
    .select(sql<number>`coalesce(octet_length(body_sealed), 0)`.as('bytes'))
    .select(sql<number>`(select count(*)::int from document_updates u where u.document_id = pages.id)`.as('log_rows'))
    .where('one_on_one_id', '=', oneOnOneId)
    .orderBy('starts_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  // The stored body may be a moment behind the log, while somebody writes or after a crash: then the document is read.
  const versionOf = (row: (typeof rows)[number]) => `${row.body_version}/${row.log_rows}`;
  const isStored = (row: (typeof rows)[number]) => row.bytes > 0 && row.body_updates === row.log_rows;
  const moved = rows.filter((row) => known?.get(row.id)?.version !== versionOf(row));
  const movedIds = new Set(moved.map(({ id }) => id));
  const bodies = await readBodies(tx, key, moved.filter(isStored).map(({ id }) => id));
  const pages: OpenedBook['pages'] = new Map();
  const shown: BookPage[] = [];
  for (const row of rows) {
    const kept = movedIds.has(row.id) ? undefined : known?.get(row.id)?.page;
    const page = kept ?? bodies.get(row.id) ?? found(await pageFromDocument(tx, key, row.id)).page;
    pages.set(row.id, { version: versionOf(row), page });
    shown.push({
      id: row.id,
      state: row.state,
      day: row.day,
      time: row.time,
      startsAt: row.starts_at.getTime(),
      minutes: row.minutes,
      talkBeganAt: row.talk_began_at?.getTime() ?? null,
      heldAt: row.held_at?.getTime() ?? null,
      imported: row.import_id !== null,
      page,
      answers: answers.get(row.id) ?? noAnswers,
    });
  }
  return { shown, pages, weight: rows.reduce((sum, { bytes }) => sum + bytes, 0) };
}

async function readBodies(tx: Read, key: Key, ids: readonly string[]): Promise<Map<string, BookPage['page']>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.selectFrom('pages').select(['id', 'body_sealed', 'body_version']).where('id', 'in', ids).execute();
  return new Map(rows.flatMap(({ body_sealed, ...row }) => (body_sealed ? [[row.id, openBody(key, { ...row, body_sealed })] as const] : [])));
}
