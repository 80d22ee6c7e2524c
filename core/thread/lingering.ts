import type { Book } from '#core/book.ts';
import { asksKind, isOpenBlocker, nameOf } from './naming.ts';
import { lastOf, meetingsWaited, pageNow, threadsOf, type Standing } from './standings.ts';
import type { Lingering } from './thread-shape.ts';

/**
 * The blockers that are open and have waited, those that waited longest first. `page` and `day` are where each was
 * raised. `asks`: it is the third meeting or a later one, and nobody said yet what kind of blocker it is.
 */
export function lingering(book: Pick<Book, 'pages' | 'records'>): Lingering[] {
  return [...threadsOf(book).values()]
    .flatMap((standings) => lingeringOne(standings, book))
    .toSorted((one, other) => other.waited - one.waited || (one.bullet < other.bullet ? -1 : 1));
}

function lingeringOne(standings: readonly Standing[], book: Pick<Book, 'pages' | 'records'>): Lingering[] {
  const [first] = standings;
  if (!first || standings.at(-1)?.on !== pageNow(book)) return [];
  const now = lastOf(standings).find(isOpenBlocker);
  const waited = meetingsWaited(standings);
  if (!now || waited === 0) return [];
  const named = nameOf(new Set(standings.map(({ bullet }) => bullet.id)), book.records);
  const { id, text } = now.bullet;
  return [{ bullet: id, text, page: first.on.id, day: first.on.day, waited, named, asks: named === null && asksKind(standings) }];
}
