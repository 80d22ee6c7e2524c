import type { Book } from '#core/book.ts';
import type { RoomRecord } from '#core/record.ts';
import { latestOfKind } from './latest-of-kind.ts';
import type { Publicly, Win } from './wins-shape.ts';

/**
 * The wins of a book, newest page first, each once. Either of the two may say that one is to be said publicly, that it
 * was, or that it need not be.
 */
export function winsOf(book: Pick<Book, 'manager' | 'report' | 'pages' | 'records'>): Win[] {
  const publicly = foldPublicly(book);
  return latestOfKind(book.pages, 'win').map(({ bullet: { id, text, by }, page, day }) => ({
    bullet: id,
    text: text.trim(),
    page,
    day,
    by,
    publicly: publicly.get(id) ?? null,
  }));
}

/** Wins that are to be said publicly and were not yet, oldest first. */
export function winsToSay(book: Parameters<typeof winsOf>[0]): Win[] {
  return winsOf(book).filter(({ publicly }) => publicly?.is === 'wanted').toReversed();
}

/** How things stand for each bullet: what is not wanted can neither be said nor let go. */
export function foldPublicly({ manager, report, records }: Pick<Book, 'manager' | 'report' | 'records'>): Map<string, Publicly> {
  const folded = new Map<string, Publicly>();
  for (const record of records) {
    if (record.kind !== 'publicly' || ![manager.id, report.id].includes(record.by)) continue;
    if (!changes(folded.get(record.bullet), record)) continue;
    folded.set(record.bullet, { is: record.is, by: record.by, at: record.at });
  }
  return folded;
}

/** Whether saying this changes anything: said twice, the first counts. */
export function changes(now: Pick<Publicly, 'is'> | undefined, { is }: Pick<Extract<RoomRecord, { kind: 'publicly' }>, 'is'>): boolean {
  return is === 'wanted' ? now?.is !== 'wanted' : now?.is === 'wanted';
}
