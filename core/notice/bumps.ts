import type { Book, BookPage } from '#core/book.ts';
import type { RoomRecord } from '#core/record.ts';
import { instantOf } from '#core/schedule/wall-clock.ts';
import { lateMs } from './thresholds.ts';

/** What became of a slot, and whether the other was told with less than a day’s notice. */
export type Slot = { on: BookPage; is: 'held' | 'planned' | 'moved' | 'skipped'; late: boolean };

type Moved = Extract<RoomRecord, { kind: 'moved' }>;

/**
 * Every slot of the book, newest first. Moved means moved to another day; to another hour of the day is no bump. Pages
 * from older notes are not among them: what was planned then is not known. Nor are those skipped because one of the two
 * was away: a holiday lets nothing slip.
 */
export function slotsOf(book: Pick<Book, 'pages' | 'records' | 'zone'>): Slot[] {
  const moves = movesByPage(book.records);
  const skippedAt = new Map(book.records.flatMap((record) => (record.kind === 'skipped' ? [[record.page, record.at] as const] : [])));
  const away = skippedForLeave(book.records);
  return book.pages
    .filter(({ id, imported }) => !imported && !away.has(id))
    .map((on): Slot => {
      const moved = moves.get(on.id) ?? [];
      if (on.state === 'skipped') {
        const at = skippedAt.get(on.id);
        return { on, is: 'skipped', late: at !== undefined && on.startsAt - at < lateMs };
      }
      if (moved.length > 0) return { on, is: 'moved', late: moved.some((move) => isLate(move, book.zone)) };
      return { on, is: on.state === 'planned' ? 'planned' : 'held', late: false };
    });
}

/** The pages that were skipped because one of the two was away. */
export function skippedForLeave(records: readonly RoomRecord[]): ReadonlySet<string> {
  return new Set(records.flatMap((record) => (record.kind === 'skipped' && record.because === 'away' ? [record.page] : [])));
}

function movesByPage(records: readonly RoomRecord[]): Map<string, Moved[]> {
  const moves = new Map<string, Moved[]>();
  for (const record of records) {
    if (record.kind !== 'moved' || record.from.day === record.to.day) continue;
    moves.set(record.page, [...(moves.get(record.page) ?? []), record]);
  }
  return moves;
}

function isLate({ from, at }: Moved, zone: string): boolean {
  return instantOf(from.day, from.time, zone) - at < lateMs;
}
