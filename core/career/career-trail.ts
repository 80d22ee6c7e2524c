import { heldPages, type Book, type BookPage } from '#core/book.ts';
import { partsOf } from '#core/day.ts';
import { goalFinder } from '#core/goals/goal-links.ts';
import { goalsOf } from '#core/goals/goals-of.ts';
import type { Goal } from '#core/goals/goal-shape.ts';
import type { Bullet } from '#core/page.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { CareerEntry, CareerYear } from './trail-shape.ts';

/**
 * What the two said of career, as one story by year, oldest first: each career bullet of a held page, what was decided
 * or promised below it, decisions that link a goal, and goals when they began to stand and when they were closed.
 * A promise is told once, where it was made, with what became of it.
 */
export function careerTrail(book: Book): CareerYear[] {
  const goals = goalsOf(book);
  const find = goalFinder(goals);
  const linksGoal = (text: string) => find(text).length > 0;
  const fates = fatesIn(book.pages);
  const entries = [
    ...goals.flatMap((goal) => ofGoal(goal, (instant) => wallClockAt(instant, book.zone).day)),
    ...heldPages(book).toReversed().flatMap((page) => onPage(page, linksGoal, fates)),
  ];
  // Stable: on one day, the goal that was set before what was said of it.
  return byYear(entries.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)));
}

function onPage(page: BookPage, linksGoal: (text: string) => boolean, fates: ReadonlyMap<string, Bullet['state']>): CareerEntry[] {
  const entries: CareerEntry[] = [];
  for (const { bullets } of page.page.sections) {
    /** How far in the career bullet stands that the ones further in are below of. */
    let below: number | null = null;
    for (const bullet of bullets) {
      if (below !== null && bullet.indent <= below) below = null;
      const { id, kind, text, by, since } = bullet;
      if (text.trim() === '') continue;
      const said = { day: page.day, by, page: page.id, bullet: id, text };
      if (kind === 'career') {
        below ??= bullet.indent;
        entries.push({ is: 'said', ...said });
      } else if (kind === 'decision' && (below !== null || linksGoal(text))) {
        entries.push({ is: 'decided', ...said });
      } else if (kind === 'action' && below !== null && since === null) {
        entries.push({ is: 'promised', ...said, state: fates.get(id) ?? bullet.state });
      }
    }
  }
  return entries;
}

/** What became of each bullet: how it stood on the newest page that has it. */
function fatesIn(pages: readonly BookPage[]): Map<string, Bullet['state']> {
  const fates = new Map<string, Bullet['state']>();
  for (const { page } of pages) {
    for (const { bullets } of page.sections) {
      for (const { id, state } of bullets) if (!fates.has(id)) fates.set(id, state);
    }
  }
  return fates;
}

function ofGoal({ id: goal, title, why, owner, standsSince, closed }: Goal, dayAt: (instant: number) => string): CareerEntry[] {
  // What was proposed and never taken was nobody's intent.
  if (standsSince === null || owner === null) return [];
  const set: CareerEntry = { is: 'goal-set', day: dayAt(standsSince), by: owner, goal, title, why };
  if (closed === null) return [set];
  const { how, line, by, at } = closed;
  return [set, { is: 'goal-closed', day: dayAt(at), by, goal, title, how, line }];
}

function byYear(entries: readonly CareerEntry[]): CareerYear[] {
  const years = new Map<number, CareerEntry[]>();
  for (const entry of entries) {
    const { year } = partsOf(entry.day);
    years.set(year, [...(years.get(year) ?? []), entry]);
  }
  return [...years].map(([year, of]) => ({ year, entries: of }));
}
