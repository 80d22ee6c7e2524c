import type { Book } from '#core/book.ts';
import type { RoomRecord } from '#core/record.ts';

export type QuestionRecord = Extract<RoomRecord, { kind: 'question' }>;

/** What the two said about questions, oldest first. */
export function questionRecords(book: Pick<Book, 'records'>): QuestionRecord[] {
  return book.records.filter((record) => record.kind === 'question');
}

/** Questions one of the two never wants to see again here. */
export function neverAgain(records: readonly QuestionRecord[]): Set<string> {
  return new Set(records.filter(({ how }) => how === 'never').map(({ question }) => question));
}

/** When each question was last offered, in milliseconds since 1970. */
export function lastOffered(records: readonly QuestionRecord[]): Map<string, number> {
  return new Map(records.filter(({ how }) => how === 'offered').map(({ question, at }) => [question, at]));
}

/**
 * The question that stands on a page: the last one offered there, unless it was passed over or is never to come again.
 * Null where there is none.
 */
export function standsOn(records: readonly QuestionRecord[], page: string): string | null {
  let stands: string | null = null;
  const never = neverAgain(records);
  for (const { page: of, question, how } of records) {
    if (of !== page) continue;
    if (how === 'offered') stands = question;
    else if (stands === question) stands = null;
  }
  return stands !== null && never.has(stands) ? null : stands;
}

/** Whether one of the two wants no question on this page any more. */
export function notToday(records: readonly QuestionRecord[], page: string): boolean {
  return records.some((record) => record.page === page && record.how === 'not-today');
}
