import { heldPages, plannedPage, type Book, type BookPage } from '#core/book.ts';
import { dueDay } from '#core/commitments/due-day.ts';
import type { Day } from '#core/day.ts';
import { meetingsWaited, threadsOf, type Standing } from '#core/thread/standings.ts';
import { openMeetings } from './thresholds.ts';

/** One promise, and how it stands: `waiting` while it is too early to say. */
export type Judged = { person: string; raised: Standing; is: 'kept' | 'not-kept' | 'waiting' | 'dropped' };

/**
 * What the two owed each other and first wrote down from a day on. Not kept: its day has passed, or it has no day and
 * stood open at `openMeetings` meetings. What was dropped is neither kept nor not: the two let go of it. Older notes
 * do not count: nobody carried what they left open.
 */
export function promisesSince(book: Pick<Book, 'pages' | 'records'>, from: Day, today: Day): Judged[] {
  const pages = [plannedPage(book), ...heldPages(book)].filter((page): page is BookPage => page !== null && !page.imported && page.day >= from);
  return [...threadsOf({ pages, records: book.records }).values()].flatMap((standings): Judged[] => {
    const raised = standings.find(({ bullet }) => bullet.kind === 'action');
    const last = standings.at(-1);
    if (!raised || !last || last.bullet.kind !== 'action' || isFromBefore(raised)) return [];
    const person = last.bullet.owner;
    return person === null ? [] : [{ person, raised, is: judged(book, standings, last, today) }];
  });
}

/** It was carried here from a page before the first day. */
function isFromBefore({ bullet }: Standing): boolean {
  return bullet.carried > 0;
}

function judged(book: Pick<Book, 'pages'>, standings: readonly Standing[], last: Standing, today: Day): Judged['is'] {
  if (last.bullet.state === 'done') return 'kept';
  if (last.bullet.state === 'dropped') return 'dropped';
  const due = dueDay(book, last.on, last.bullet);
  if (due !== null) return due < today ? 'not-kept' : 'waiting';
  return meetingsWaited(standings) >= openMeetings ? 'not-kept' : 'waiting';
}
