import { heldPages, plannedPage, type Book, type BookPage } from '#core/book.ts';
import { isOpen } from '#core/carry.ts';
import { daysBetween, type Day } from '#core/day.ts';
import { shortened } from '#core/thread/shortened.ts';
import { threadsOf } from '#core/thread/standings.ts';
import type { Trends } from './trends-shape.ts';

type BlockerAge = Trends['blockers']['lines'][number];

/**
 * Every blocker that was in the way on a day from `from` on, those longest in the way first: from the page it was raised
 * on to the page it was done or dropped on, or to today. Older notes do not count: nothing followed their lines.
 */
export function blockerAges(book: Pick<Book, 'pages' | 'records'>, from: Day, today: Day): BlockerAge[] {
  const pages = [plannedPage(book), ...heldPages(book)].filter((page): page is BookPage => page !== null && !page.imported);
  const newest = pages[0];
  const ages = [...threadsOf({ pages, records: book.records }).values()].flatMap((standings): BlockerAge[] => {
    const first = standings.find(({ bullet }) => bullet.kind === 'blocker');
    const last = standings.findLast(({ bullet }) => bullet.kind === 'blocker');
    if (!first || !last || last.on.day < from) return [];
    const stillOpen = isOpen(last.bullet);
    const is = last.bullet.state !== 'open' ? last.bullet.state : last.on === newest ? 'open' : 'left-behind';
    const until = stillOpen && is === 'open' ? today : last.on.day;
    const since = first.bullet.since ?? first.on.day;
    const meetings = new Set(standings.filter(({ on }) => on.state === 'held').map(({ on }) => on.id)).size;
    const days = Math.max(0, daysBetween(since, until));
    return [{ page: first.on.id, day: since, bullet: last.bullet.id, text: shortened(last.bullet.text), days, meetings, is }];
  });
  return ages.toSorted((one, other) => other.days - one.days || (one.bullet < other.bullet ? -1 : 1));
}
