import type { Book } from '#core/book.ts';
import { isOpen } from '#core/carry.ts';
import { dueDay } from '#core/commitments/due-day.ts';
import type { Day } from '#core/day.ts';
import { shortened } from './shortened.ts';
import type { SinceLine } from './since-shape.ts';
import { lastOf, pageNow, threadsOf, type Standing } from './standings.ts';
import { mostLines } from './thresholds.ts';

/** The open actions a person brought along from an earlier page: those overdue first, then those taken on last. */
export function promised(book: Book, person: string, today: Day): SinceLine[] {
  const now = pageNow(book);
  const isOwed = ({ on, bullet }: Standing) => on === now && bullet.kind === 'action' && bullet.owner === person && isOpen(bullet);
  return [...threadsOf(book).values()]
    .flatMap((standings) => {
      const owed = lastOf(standings).find(isOwed);
      const taken = standings.find(({ bullet }) => bullet.kind === 'action' && bullet.owner === person);
      if (!owed || !taken || taken.on === now) return [];
      const { id, text } = owed.bullet;
      const dueOn = dueDay(book, owed.on, owed.bullet);
      const overdue = dueOn !== null && dueOn < today;
      return [{ is: 'promised' as const, page: taken.on.id, day: taken.on.day, person, bullet: id, text: shortened(text), dueOn, overdue }];
    })
    .toSorted((one, other) => Number(other.overdue) - Number(one.overdue) || compare(other.day, one.day) || compare(one.bullet, other.bullet))
    .slice(0, mostLines);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
