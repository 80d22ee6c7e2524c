import { otherOf, plannedPage, type Book, type BookPage } from '#core/book.ts';
import { addDays } from '#core/day.ts';
import { wentByAt } from '#core/schedule/unheld.ts';
import { instantOf, wallClockAt } from '#core/schedule/wall-clock.ts';
import { wantsCheckIn } from '#core/today/facts.ts';
import type { Occasion, Told } from './due.ts';
import { countsFor, linesOf } from './prepared.ts';
import { afternoon, morning } from './thresholds.ts';

const minuteMs = 60_000;

/** What to tell around the page that comes next: that it is near, what can be done ahead of it, and that it went by. */
export function aboutMeeting(book: Book, told: Told): Occasion[] {
  const page = plannedPage(book);
  if (page === null) return [];
  const stoodSince = stands(book, page);
  const ahead = [...reminders(book, page, told), ...prompts(book, page, told)];
  // Whoever is about to meet because somebody has just moved it has heard of the move, or did it.
  return [...ahead.filter(({ at }) => at >= stoodSince), unheld(book, page, told)];
}

/** Since when the page stands where it stands; minus infinity where nobody can tell. */
function stands(book: Book, page: BookPage): number {
  const moved = book.records.findLast((record) => (record.kind === 'moved' || record.kind === 'made-up') && record.page === page.id);
  const before = book.pages.find(({ state }) => state !== 'planned');
  const skipped = book.records.findLast((record) => record.kind === 'skipped' && record.page === before?.id);
  return moved?.at ?? skipped?.at ?? before?.heldAt ?? -Infinity;
}

function reminders(book: Book, page: BookPage, { person, choices, timeZone, now }: Told): Occasion[] {
  const reminder = (near: 'day-before' | 'soon', at: number): Occasion => ({
    notice: near,
    once: `${near}/${page.id}/${page.startsAt}`,
    at,
    until: page.startsAt,
    message: () => ({
      kind: 'reminder',
      near,
      ...meeting(book, page, person),
      startsAt: page.startsAt,
      minutes: page.minutes,
      counts: countsFor(book, person, now),
      words: choices.words ? linesOf(page) : [],
    }),
  });
  const { day } = wallClockAt(page.startsAt, timeZone);
  return [
    reminder('day-before', instantOf(addDays(day, -1), afternoon, timeZone)),
    reminder('soon', page.startsAt - choices.soonMinutes * minuteMs),
  ];
}

/** Of two of whom one leads the other, the report is asked for status ahead; of equals, each. */
function prompts(book: Book, page: BookPage, { person, timeZone }: Told): Occasion[] {
  const { day } = wallClockAt(page.startsAt, timeZone);
  const prompt = (what: 'check-in' | 'status', on: string, isOpen: () => boolean): Occasion => ({
    notice: what,
    once: `${what}/${page.id}/${day}`,
    at: instantOf(on, morning, timeZone),
    until: page.startsAt,
    message: () => (isOpen() ? { kind: 'prompt', what, ...meeting(book, page, person), startsAt: page.startsAt } : null),
  });
  const writesStatus = book.relation === 'equals' || book.report.id === person;
  return [
    prompt('check-in', day, () => wantsCheckIn(page, person, page.day)),
    ...(writesStatus ? [prompt('status', addDays(day, -1), () => !page.page.checkIns[person]?.status.trim())] : []),
  ];
}

/** Nobody closed, moved or skipped it: both are asked once what became of it. */
function unheld(book: Book, page: BookPage, { person }: Told): Occasion {
  return {
    notice: 'unheld',
    once: `unheld/${page.id}/${page.startsAt}`,
    at: wentByAt(page),
    until: null,
    message: () => ({ kind: 'unheld', ...meeting(book, page, person), startsAt: page.startsAt }),
  };
}

/** What every message about a meeting holds. */
export function meeting(book: Book, page: Pick<BookPage, 'id'>, person: string): { oneOnOne: string; page: string; other: string } {
  return { oneOnOne: book.id, page: page.id, other: otherOf(book, person).name };
}
