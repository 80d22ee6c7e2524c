import { heldPages, plannedPage, type Book, type BookPage } from '#core/book.ts';
import { daysBetween } from '#core/day.ts';
import type { RoomRecord } from '#core/record.ts';
import type { MetaRound } from './meta-shape.ts';
import { metaByWeeks, metaFromWeeks, metaMeetings } from './thresholds.ts';

/**
 * The meta question on the planned page: there where it has come round (see `isDue`), or where both have answered it on
 * this page. Null otherwise. The same for both: what one answered alone is not looked at.
 */
export function metaRound(book: Pick<Book, 'pages' | 'records' | 'everyDays'>): MetaRound | null {
  const page = plannedPage(book);
  if (!page) return null;
  const last = book.pages.find((one) => one.id !== page.id && bothAnswered(one));
  const days = last ? daysBetween(last.day, page.day) : null;
  if (!bothAnswered(page) && !isDue(book, page, days)) return null;
  const agreed = recordsOf(book.records, 'meta-agreed');
  const earlier = agreed.findLast((record) => record.page !== page.id);
  const checked = recordsOf(book.records, 'meta-checked').findLast((record) => record.page === page.id);
  return {
    page: page.id,
    weeks: days === null ? null : Math.floor(days / 7),
    earlier: earlier ? { change: earlier.change, day: dayOf(book, earlier.page) ?? page.day, held: checked?.held ?? null } : null,
    agreed: agreed.findLast((record) => record.page === page.id)?.change ?? null,
  };
}

/** Whether both have answered on this page: only then does either see two answers. */
export function bothAnswered({ answers }: Pick<BookPage, 'answers'>): boolean {
  return Object.keys(answers.meta).length === 2;
}

/** Due `metaFromWeeks` after the last time, or earlier where the meeting after this one would be later than `metaByWeeks`. */
function isDue(book: Pick<Book, 'pages' | 'everyDays'>, page: BookPage, sinceLast: number | null): boolean {
  const held = heldPages(book);
  const first = held.at(-1);
  if (held.length < metaMeetings || !first) return false;
  const days = sinceLast ?? daysBetween(first.day, page.day);
  const waitsTooLong = days + book.everyDays > metaByWeeks * 7;
  return days >= metaFromWeeks * 7 || (waitsTooLong && days >= book.everyDays && book.everyDays > 14);
}

function recordsOf<Of extends RoomRecord['kind']>(records: readonly RoomRecord[], kind: Of) {
  return records.filter((record): record is Extract<RoomRecord, { kind: Of }> => record.kind === kind);
}

function dayOf(book: Pick<Book, 'pages'>, id: string) {
  return book.pages.find((page) => page.id === id)?.day;
}
