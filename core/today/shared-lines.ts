import { otherOf, type Book, type BookPage } from '#core/book.ts';
import { addDays, type Day } from '#core/day.ts';
import type { Bullet } from '#core/page.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { SharedLine } from './shared-shape.ts';
import { heardForDays } from './thresholds.ts';

/**
 * Context to share: what this person told several people in the same line, and who has heard it. It is heard where it
 * stood on a page that was held. Lines that somebody has not heard yet come first; what all have heard goes two weeks
 * after the last of them did.
 */
export function sharedLines(books: readonly Book[], person: string, now: number): SharedLine[] {
  const wanted = new Set(books.flatMap((book) => inSight(book, person, now)));
  const lines = new Map<string, SharedLine>();
  for (const book of books) {
    const name = otherOf(book, person).name;
    for (const [bullet, { line, heardOn }] of toldIn(book, wanted, person)) {
      const shared = lines.get(bullet) ?? { bullet, text: line.text, kind: line.kind, heard: [], notYet: [] };
      lines.set(bullet, shared);
      if (heardOn === null) shared.notYet.push({ oneOnOne: book.id, name });
      else shared.heard.push({ oneOnOne: book.id, name, on: heardOn });
    }
  }
  return [...lines.values()]
    .filter(({ heard, notYet }) => heard.length + notYet.length > 1)
    .toSorted(
      (one, other) =>
        Number(one.notYet.length === 0) - Number(other.notYet.length === 0) ||
        lastHeard(other).localeCompare(lastHeard(one)) ||
        one.bullet.localeCompare(other.bullet),
    );
}

/** Ids of this person's lines on the page that comes next and on those held lately. */
function inSight(book: Book, person: string, now: number): string[] {
  const since = addDays(wallClockAt(now, book.zone).day, -heardForDays);
  return book.pages
    .filter(({ state, day }) => state === 'planned' || (state === 'held' && day >= since))
    .flatMap((page) => linesOn(page))
    .flatMap(({ by, id, text }) => (by === person && text.trim() !== '' ? [id] : []));
}

type Told = { line: Bullet; heardOn: Day | null };

/** The lines as they last stood in this book, each with the day it was first heard. */
function toldIn(book: Book, wanted: ReadonlySet<string>, person: string): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const page of book.pages) {
    if (page.state === 'skipped') continue;
    for (const line of linesOn(page)) {
      if (line.by !== person || !wanted.has(line.id)) continue;
      const newer = told.get(line.id);
      told.set(line.id, { line: newer?.line ?? line, heardOn: page.state === 'held' ? page.day : (newer?.heardOn ?? null) });
    }
  }
  return told;
}

function linesOn({ page }: BookPage): Bullet[] {
  return page.sections.flatMap(({ bullets }) => bullets);
}

function lastHeard({ heard }: SharedLine): Day {
  return heard.map(({ on }) => on).toSorted().at(-1) ?? '';
}
