import { heldPages, plannedPage, type Book, type BookPage } from '#core/book.ts';
import { addDays, type Day } from '#core/day.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Bullet } from '#core/page.ts';
import type { Commitment, Commitments } from './commitment-shape.ts';
import { dueDay } from './due-day.ts';
import { finishedForDays } from './thresholds.ts';

/**
 * Everything this person owes, and everything owed to them, over all their one-on-ones. Open is what stands open on
 * the page that comes next. Where no page is planned, or the newest page was taken from older notes (which carry
 * nothing), what that page left open counts too. Finished is what was done or dropped in the last four weeks, by the
 * day of its page. An action that nobody owns is nobody's commitment.
 */
export function commitments(books: readonly Book[], person: string, now: number): Commitments {
  const all = books.flatMap((book) => inBook(book, person, wallClockAt(now, book.zone).day));
  const open = all.filter(({ state }) => state === 'open').toSorted(inOrderOfUrgency);
  return { open, finished: all.filter(({ state }) => state !== 'open').toSorted(newestFirst) };
}

function inBook(book: Book, person: string, today: Day): Commitment[] {
  const seen = new Set<string>();
  const found: Commitment[] = [];
  const standing = standingPages(book);
  // Newest first. An older page that is neither has nothing to say.
  for (const page of book.pages) {
    const isStanding = standing.includes(page);
    if (!isStanding && !isLately(page, today)) continue;
    for (const bullet of actionsOf(page)) {
      if (seen.has(bullet.id)) continue;
      seen.add(bullet.id);
      if (bullet.state === 'open' ? isStanding : isLately(page, today)) found.push(...asCommitment(book, page, bullet, person, today));
    }
  }
  return found;
}

function actionsOf({ page }: BookPage): Bullet[] {
  return page.sections.flatMap(({ bullets }) => bullets).filter(({ kind, text }) => kind === 'action' && text.trim() !== '');
}

/** Where what is open stands. What a held page left open was carried; where no newer page has it, somebody took it off. */
function standingPages(book: Book): BookPage[] {
  const planned = plannedPage(book);
  const [newest] = heldPages(book);
  return [planned, newest && (planned === null || newest.imported) ? newest : null].filter((page) => page !== null);
}

function isLately(page: BookPage, today: Day): boolean {
  return page.state === 'planned' || page.day >= addDays(today, -finishedForDays);
}

/** None where neither of the two owes it. */
function asCommitment(book: Book, page: BookPage, bullet: Bullet, person: string, today: Day): Commitment[] {
  const { id, owner, text, due, state, reason, since, carried } = bullet;
  if (owner === null || (owner !== book.manager.id && owner !== book.report.id)) return [];
  const dueOn = dueDay(book, page, bullet);
  return [
    {
      bullet: id,
      oneOnOne: book.id,
      page: page.id,
      on: page.day,
      mine: owner === person,
      text,
      due,
      dueOn,
      wasDue: state === 'open' && dueOn !== null && dueOn < today,
      state,
      reason,
      since: since ?? (page.state === 'planned' ? null : page.day),
      carried,
    },
  ];
}

/** Own debts first, then what was due, then by day; what has no day last, the longest owed first. */
function inOrderOfUrgency(one: Commitment, other: Commitment): number {
  const never = '9999-12-31';
  return (
    Number(other.mine) - Number(one.mine) ||
    Number(other.wasDue) - Number(one.wasDue) ||
    (one.dueOn ?? never).localeCompare(other.dueOn ?? never) ||
    (one.since ?? never).localeCompare(other.since ?? never) ||
    one.bullet.localeCompare(other.bullet)
  );
}

function newestFirst(one: Commitment, other: Commitment): number {
  return other.on.localeCompare(one.on) || Number(other.mine) - Number(one.mine) || one.bullet.localeCompare(other.bullet);
}
