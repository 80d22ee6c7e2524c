import { plannedPage, type Book, type BookPage } from '#core/book.ts';
import type { RoomRecord } from '#core/record.ts';
import { awaysOf } from '#core/schedule/away.ts';
import { instantOf } from '#core/schedule/wall-clock.ts';
import { carriedAt } from './carried-at.ts';
import type { Occasion, Told } from './due.ts';
import { meeting } from './meetings.ts';

/** What the other changed about when the two meet. What one changed oneself one knows. */
export function aboutChanges(book: Book, told: Told): Occasion[] {
  const page = plannedPage(book);
  const byOther = book.records.filter(({ by }) => by !== told.person);
  return [
    ...(page === null ? [] : [...moved(book, page, told), ...skipped(book, page, byOther, told), ...rhythm(book, page, byOther, told)]),
    ...away(book, byOther, told),
  ];
}

/** A page that was put somewhere else: by whom, when, and from where. */
type Move = Pick<RoomRecord, 'id' | 'kind' | 'by' | 'at'> & { from: number };

/**
 * The move that page made last, if it was the other’s. Moves that would have been carried at one instant, such as those
 * of one night, are one: from where it stood before to where it stands.
 */
function moved(book: Book, page: BookPage, { person, choices, timeZone }: Told): Occasion[] {
  const moves = movesOf(book, page);
  const last = moves.at(-1);
  if (last === undefined || last.by === person) return [];
  const carried = carriedAt(last.at, choices, timeZone);
  const apart = moves.findLastIndex((move) => move.by === person || carriedAt(move.at, choices, timeZone) !== carried);
  const from = moves[apart + 1]?.from ?? last.from;
  if (from === page.startsAt) return [];
  return [change(last, () => ({ kind: 'moved', ...meeting(book, page, person), from, to: page.startsAt }))];
}

/** Made up for: it stands in place of the one that was skipped. */
function movesOf(book: Book, page: BookPage): Move[] {
  return book.records.flatMap((record): Move[] => {
    if ((record.kind !== 'moved' && record.kind !== 'made-up') || record.page !== page.id) return [];
    const from = record.kind === 'moved' ? instantOf(record.from.day, record.from.time, book.zone) : startOf(book, record.instead);
    return from === undefined ? [] : [{ ...record, from }];
  });
}

/** Those skipped because of an absence are told with it. */
function skipped(book: Book, page: BookPage, byOther: readonly RoomRecord[], { person }: Told): Occasion[] {
  return byOther.flatMap((record) => {
    if (record.kind !== 'skipped' || record.because === 'away') return [];
    const was = startOf(book, record.page);
    if (was === undefined) return [];
    return [change(record, () => ({ kind: 'skipped', ...meeting(book, { id: record.page }, person), was, next: page.startsAt }))];
  });
}

/** An absence that was taken back before anybody heard of it is not told. */
function away(book: Book, byOther: readonly RoomRecord[], { person }: Told): Occasion[] {
  const holds = new Set(awaysOf(book.records).map(({ id }) => id));
  return byOther.flatMap((record) => {
    if (record.kind !== 'away' || !holds.has(record.away)) return [];
    const { oneOnOne, other } = meeting(book, { id: '' }, person);
    return [change(record, () => ({ kind: 'away', oneOnOne, other, from: record.from, to: record.to }))];
  });
}

/** Of several changes of the rhythm the last is told: it is what holds. */
function rhythm(book: Book, page: BookPage, byOther: readonly RoomRecord[], { person }: Told): Occasion[] {
  const last = book.records.findLast(({ kind }) => kind === 'rhythm-changed');
  if (last === undefined || !byOther.includes(last)) return [];
  const { oneOnOne, other } = meeting(book, page, person);
  return [change(last, () => ({ kind: 'rhythm', oneOnOne, other, next: page.startsAt }))];
}

function startOf(book: Book, page: string): number | undefined {
  return book.pages.find(({ id }) => id === page)?.startsAt;
}

function change(record: Pick<RoomRecord, 'id' | 'kind' | 'at'>, message: Occasion['message']): Occasion {
  return { notice: 'changes', once: `${record.kind}/${record.id}`, at: record.at, until: null, message };
}
