import { heldPages, otherOf, plannedPage, type Book, type BookPage } from '#core/book.ts';
import { daysBetween, type Day } from '#core/day.ts';
import type { Bullet } from '#core/page.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { TodayFact } from './fact-shape.ts';
import { careerUnheardWeeks, factsInRow, lingersFrom } from './thresholds.ts';

const minuteMs = 60_000;

/**
 * What helps this person prepare for the page that comes next, in two minutes: three facts at most, in the order they
 * weigh. What is on the page comes first, then what this person still has to do, then what weighs on the other.
 */
export function factsFor(book: Book, person: string, now: number): TodayFact[] {
  const planned = plannedPage(book);
  if (otherOf(book, person).id === null) return [{ is: 'not-joined' }, ...(planned ? topics(planned, person) : [])];
  if (!planned) return [{ is: 'no-page' }];
  const today = wallClockAt(now, book.zone).day;
  const facts = [
    ...notClosed(planned, now),
    ...topics(planned, person),
    ...checkIn(planned, person, today),
    ...status(book, planned, person),
    ...felt(book, planned, person),
    ...blocked(planned),
    ...career(book, today),
  ];
  return facts.slice(0, factsInRow);
}

/** What there is to talk about: every line of its own on the page that is open and no action, of whatever kind. */
function topics({ page }: BookPage, person: string): TodayFact[] {
  const lines = bulletsOf(page).filter(({ kind, state, indent }) => kind !== 'action' && state === 'open' && indent === 0);
  if (bulletsOf(page).length === 0) return [{ is: 'nothing' }];
  if (lines.length === 0) return [];
  const mine = lines.filter(({ by }) => by === person).length;
  const unknown = lines.filter(({ by }) => by === null).length;
  return [{ is: 'topics', mine, theirs: lines.length - mine - unknown, unknown }];
}

function notClosed({ startsAt, minutes }: BookPage, now: number): TodayFact[] {
  return now > startsAt + minutes * minuteMs ? [{ is: 'not-closed' }] : [];
}

/** Whether it is the day of the planned page, and this person has said nothing of how they are. */
export function wantsCheckIn({ page, answers, day }: BookPage, person: string, today: Day): boolean {
  const said = page.checkIns[person];
  const hasWords = said !== undefined && [said.energised, said.drained, said.support].some((line) => line.trim() !== '');
  return day === today && !hasWords && answers.checkIn[person] === undefined;
}

function checkIn(planned: BookPage, person: string, today: Day): TodayFact[] {
  return wantsCheckIn(planned, person, today) ? [{ is: 'not-checked-in' }] : [];
}

function status(book: Book, { id, page }: BookPage, person: string): TodayFact[] {
  const words = page.checkIns[otherOf(book, person).id ?? '']?.status.trim() ?? '';
  if (words === '') return [];
  const read = book.records.some((record) => record.kind === 'status-read' && record.page === id && record.by === person && record.status.trim() === words);
  return [{ is: 'status', read }];
}

/** Words of the check-in, which both can read as they are written. Mood and load are answered blind, and never said here. */
function felt(book: Book, { page }: BookPage, person: string): TodayFact[] {
  const said = page.checkIns[otherOf(book, person).id ?? ''];
  const facts: TodayFact[] = [];
  if (said?.support.trim()) facts.push({ is: 'support', words: said.support.trim() });
  if (said?.drained.trim()) facts.push({ is: 'drained', words: said.drained.trim() });
  return facts;
}

/** The blocker that has waited longest. */
function blocked({ page }: BookPage): TodayFact[] {
  const open = bulletsOf(page).filter(({ kind, state, carried }) => kind === 'blocker' && state === 'open' && carried + 1 >= lingersFrom);
  const [oldest] = open.toSorted((one, other) => other.carried - one.carried);
  return oldest ? [{ is: 'blocked', text: oldest.text.trim(), meeting: oldest.carried + 1 }] : [];
}

/** For the two of whom one leads the other, once they have met for long enough to have talked of it. */
function career(book: Book, today: Day): TodayFact[] {
  const held = heldPages(book);
  const planned = plannedPage(book);
  const first = held.findLast(({ imported }) => !imported);
  if (book.relation !== 'managed' || !first || weeksBetween(first.day, today) < careerUnheardWeeks) return [];
  if (planned && hasCareer(planned)) return [];
  const last = held.find(hasCareer);
  const weeks = last ? weeksBetween(last.day, today) : null;
  return weeks === null || weeks >= careerUnheardWeeks ? [{ is: 'career', weeks }] : [];
}

function hasCareer({ page }: BookPage): boolean {
  return page.sections.some(({ bullets }) => bullets.some(({ kind, text }) => kind === 'career' && text.trim() !== ''));
}

function bulletsOf({ sections }: BookPage['page']): Bullet[] {
  return sections.flatMap(({ bullets }) => bullets).filter(({ text }) => text.trim() !== '');
}

function weeksBetween(from: Day, to: Day): number {
  return Math.floor(daysBetween(from, to) / 7);
}
