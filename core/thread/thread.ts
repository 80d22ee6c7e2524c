import type { Book } from '#core/book.ts';
import { canBeFinished, isOpen } from '#core/carry.ts';
import { joinings, threadIds } from './joined.ts';
import { asksKind, nameOf } from './naming.ts';
import { lastOf, meetingsWaited, pageNow, threadsOf, type Standing } from './standings.ts';
import type { Thread } from './thread-shape.ts';

type Told = Pick<Book, 'pages' | 'records'>;

/**
 * The way of a bullet through the pages, oldest page first: where it stood and as what, how many meetings it has waited,
 * how it ended. Bullets that were joined are one thread. Null where the book has no such bullet.
 */
export function threadOf(book: Told, bulletId: string): Thread | null {
  const id = threadIds(book.records)(bulletId);
  const standings = threadsOf(book).get(id);
  if (!standings) return null;
  const ids = new Set(standings.map(({ bullet }) => bullet.id));
  const named = nameOf(ids, book.records);
  return {
    id,
    stood: inOrder(standings).map(({ on, section, bullet }) => ({ page: on.id, day: on.day, state: on.state, section, bullet })),
    waited: meetingsWaited(standings),
    ending: endingOf(standings, book),
    named,
    asks: named === null && asksKind(standings),
    joined: [...joinings(book.records).values()]
      .filter(({ bullet }) => ids.has(bullet))
      .map(({ bullet, of, by, at }) => ({ bullet, of, by, at })),
  };
}

/** Of two joined bullets on one page, the one that was raised first comes first. */
function inOrder(standings: readonly Standing[]): Standing[] {
  const raised = [...new Set(standings.map(({ bullet }) => bullet.id))];
  return standings.toSorted((one, other) => one.on.startsAt - other.on.startsAt || raised.indexOf(one.bullet.id) - raised.indexOf(other.bullet.id));
}

/** How many meetings a bullet has waited: held pages its thread was left open on. 0 for one the book does not have. */
export function waited(book: Told, bulletId: string): number {
  return meetingsWaited(threadsOf(book).get(threadIds(book.records)(bulletId)) ?? []);
}

/** Of two joined bullets on the last page the open one decides: as long as it is open, so is the thread. */
function endingOf(standings: readonly Standing[], book: Told): Thread['ending'] {
  const last = lastOf(standings);
  const finishable = last.filter(({ bullet }) => canBeFinished(bullet));
  const decides =
    finishable.find(({ bullet }) => isOpen(bullet)) ?? finishable.find(({ bullet }) => bullet.state === 'done') ?? finishable[0];
  if (!decides) return { is: 'said' };
  const { on, bullet } = decides;
  const where = { page: on.id, day: on.day };
  if (bullet.state === 'done') return { is: 'done', ...where };
  if (bullet.state === 'dropped') return { is: 'dropped', ...where, reason: bullet.reason };
  return on === pageNow(book) ? { is: 'open' } : { is: 'left-behind', ...where };
}
