import { heldPages, type Book, type BookPage } from '#core/book.ts';
import { commitments } from '#core/commitments/commitments.ts';
import { addDays, type Day } from '#core/day.ts';
import { skippedForLeave } from '#core/notice/bumps.ts';
import type { Kind } from '#core/page.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Overview, OverviewRow } from './overview-shape.ts';

/** Twelve weeks, as the trends begin with: long enough to be fair to whoever was away for two of them. */
export const overviewDays = 84;

/**
 * The one-on-ones with those somebody leads, side by side, by name: for their own eyes, to see whether one of them
 * gets less of their time, their word and their notice than the others. Empty for who leads nobody.
 */
export function overviewOf(books: readonly Book[], person: string, now: number): Overview {
  const since = addDays(wallClockAt(now, 'UTC').day, -overviewDays);
  const led = books.filter(({ relation, manager }) => relation === 'managed' && manager.id === person);
  const rows = led.map((book) => rowOf(book, person, since, now));
  return { since, rows: rows.toSorted((one, other) => one.name.localeCompare(other.name)) };
}

function rowOf(book: Book, person: string, since: Day, now: number): OverviewRow {
  const held = heldPages(book);
  const lately = held.filter(({ day }) => day >= since);
  const moved = new Set(book.records.flatMap((record) => (record.kind === 'moved' ? [record.page] : [])));
  const away = skippedForLeave(book.records);
  const owed = commitments([book], person, now).open.filter(({ mine }) => mine);
  return {
    oneOnOne: book.id,
    name: book.report.name,
    held: lately.length,
    moved: lately.filter(({ id }) => moved.has(id)).length,
    skipped: book.pages.filter(({ id, state, day }) => state === 'skipped' && day >= since && !away.has(id)).length,
    minutes: lately.reduce((sum, page) => sum + minutesOf(page), 0),
    wins: lately.reduce((sum, page) => sum + saidOf(page, 'win'), 0),
    lastHeld: held[0]?.day ?? null,
    lastWin: held.find((page) => saidOf(page, 'win') > 0)?.day ?? null,
    lastCareer: held.find((page) => saidOf(page, 'career') > 0)?.day ?? null,
    owed: owed.length,
    overdue: owed.filter(({ wasDue }) => wasDue).length,
  };
}

/** How long the two met: from the beginning of talk to closing, unless the page was closed much later than they parted. */
function minutesOf({ talkBeganAt, heldAt, minutes }: BookPage): number {
  if (talkBeganAt === null || heldAt === null) return minutes;
  const talked = Math.round((heldAt - talkBeganAt) / 60_000);
  return talked > 0 && talked <= 2 * minutes ? talked : minutes;
}

function saidOf({ page }: BookPage, kind: Kind): number {
  return page.sections.flatMap(({ bullets }) => bullets).filter((bullet) => bullet.kind === kind && bullet.text.trim() !== '').length;
}
