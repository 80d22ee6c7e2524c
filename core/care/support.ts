import type { Book, BookPage } from '#core/book.ts';
import type { RoomRecord } from '#core/record.ts';
import { normalised } from './same-words.ts';
import type { SupportAsk, SupportOutcome, SupportSettled } from './support-shape.ts';

type SupportRecord = Extract<RoomRecord, { kind: 'support' }>;

/**
 * All support that was asked for in the check-ins, oldest ask first: open until it is granted, declined or delivered. A
 * page that was skipped counts too, since its check-in goes nowhere else. What older notes bring does not: whether it
 * was heard is not known. The same words on a later page, while the ask is open, are the same ask.
 */
export function supportOf(book: Pick<Book, 'manager' | 'report' | 'pages' | 'records'>): SupportAsk[] {
  const records = book.records.filter((record): record is SupportRecord => record.kind === 'support' && maySettle(book, record.by, record));
  const people = [book.manager.id, book.report.id].filter((id) => id !== null);
  const asks = people.flatMap((person) => asksOf(person, book.pages, records));
  return asks.toSorted((one, other) => compare(one.since, other.since) || compare(one.person, other.person));
}

/** Support that waits for an answer, oldest ask first. */
export function openSupport(book: Parameters<typeof supportOf>[0]): SupportAsk[] {
  return supportOf(book).filter(({ settled }) => settled === null);
}

/** Who was asked says what becomes of it; who asked may say that it came. Nobody grants their own wish. */
export function maySettle(
  { manager, report }: Pick<Book, 'manager' | 'report'>,
  by: string,
  { person, outcome }: { person: string; outcome: SupportOutcome },
): boolean {
  const isOfTheTwo = [manager.id, report.id].includes(by) && [manager.id, report.id].includes(person);
  return isOfTheTwo && (by !== person || outcome === 'delivered');
}

function asksOf(person: string, pages: readonly BookPage[], records: readonly SupportRecord[]): SupportAsk[] {
  const asks: SupportAsk[] = [];
  const open = new Map<string, SupportAsk>();
  for (const { id, day, startsAt, imported, page } of pages.toReversed()) {
    const words = page.checkIns[person]?.support.trim() ?? '';
    if (words === '' || imported) continue;
    const same = normalised(words) || words;
    const older = open.get(same);
    const isStillOpen = older && (older.settled === null || older.settled.at > startsAt);
    const settled = latest(settledOn(id, person, records), isStillOpen ? older.settled : null);
    const ask = { pages: [id, ...(isStillOpen ? older.pages : [])], since: isStillOpen ? older.since : day, person, words, settled };
    if (isStillOpen) asks.splice(asks.indexOf(older), 1, ask);
    else asks.push(ask);
    open.set(same, ask);
  }
  return asks;
}

/** What was said last counts: what was granted is delivered one day. */
function settledOn(page: string, person: string, records: readonly SupportRecord[]): SupportSettled | null {
  const last = records.findLast((record) => record.page === page && record.person === person);
  return last ? { outcome: last.outcome, line: last.line, by: last.by, at: last.at } : null;
}

function latest(one: SupportSettled | null, other: SupportSettled | null): SupportSettled | null {
  if (one === null || other === null) return one ?? other;
  return one.at >= other.at ? one : other;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
