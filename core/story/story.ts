import { heldPages, type Book, type BookPage } from '#core/book.ts';
import type { Day } from '#core/day.ts';
import { goalsOf } from '#core/goals/goals-of.ts';
import type { Bullet, Kind } from '#core/page.ts';
import { isBlank } from '#core/recap.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { monthsFrom } from './months.ts';
import type { Story, StoryKind, StoryLine } from './story-shape.ts';

const toldKinds: Partial<Record<Kind, StoryKind>> = {
  win: 'win',
  career: 'career',
  feedback: 'feedback',
  learning: 'learning',
  decision: 'decision',
};

// The order in which a review reads: what was done and wished for first, what was agreed week by week last.
const order: readonly StoryKind[] = ['win', 'goal', 'career', 'feedback', 'learning', 'decision', 'recap'];

/**
 * What the pages held from `from` to `to` (both days included) say for review time: wins, goals, career, feedback,
 * learnings, decisions and recaps, each with its dated page. It is made from the book alone: private notes are no
 * part of a book, so none can be in it.
 */
export function storyOf(book: Book, from: Day, to: Day): Story {
  const pages = heldPages(book).filter(({ day }) => from <= day && day <= to);
  const goals = goalLines(book).filter(({ day }) => from <= day && day <= to);
  const lines = [...pages.flatMap(linesOfPage), ...goals].toSorted(
    (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || compare(one.day, other.day) || compare(one.id, other.id),
  );
  const months = monthsFrom(from, to).map((month) => ({
    month,
    lines: lines.filter(({ day }) => day.startsWith(month)).length,
    meetings: pages.filter(({ day }) => day.startsWith(month)).length,
  }));
  return { lines, months };
}

function linesOfPage(held: BookPage): StoryLine[] {
  const bullets = held.page.sections.flatMap((section) => section.bullets);
  const told = bullets.flatMap((bullet) => lineOfBullet(held, bullet));
  return [...told, ...recapOf(held)];
}

function lineOfBullet({ id: page, day }: BookPage, bullet: Bullet): StoryLine[] {
  const kind = toldKinds[bullet.kind];
  const text = bullet.text.trim();
  if (kind === undefined || text === '') return [];
  return [{ id: `${page}/${bullet.id}`, kind, day, page, bullet: bullet.id, by: bullet.by, text, goal: null }];
}

function recapOf({ id: page, day, page: { recap } }: BookPage): StoryLine[] {
  if (isBlank(recap)) return [];
  const text = [recap.mattered, recap.next, recap.needs].map((words) => words.trim()).filter((words) => words !== '').join(' ');
  return [{ id: `${page}/recap`, kind: 'recap', day, page, bullet: null, by: null, text, goal: null }];
}

/** A goal is told when it began to stand and when it was closed; what was only ever proposed is not. */
function goalLines(book: Book): StoryLine[] {
  const dayOf = (at: number) => wallClockAt(at, book.zone).day;
  return goalsOf(book).flatMap((goal): StoryLine[] => {
    if (goal.standsSince === null) return [];
    const line = { kind: 'goal', page: null, bullet: null, text: goal.title } as const;
    const set: StoryLine = { ...line, id: `goal/${goal.id}/set`, day: dayOf(goal.standsSince), by: goal.owner, goal: 'set' };
    if (goal.closed === null) return [set];
    const { how, line: words, at, by } = goal.closed;
    const text = words === '' ? goal.title : `${goal.title}: ${words}`;
    return [set, { ...line, id: `goal/${goal.id}/closed`, day: dayOf(at), by, text, goal: how }];
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
