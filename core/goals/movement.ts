import { heldPages, plannedPage, type Book, type BookPage } from '#core/book.ts';
import { isOpen } from '#core/carry.ts';
import { addDays, daysBetween, type Day } from '#core/day.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Goal } from './goal-shape.ts';
import { isSaidHere, mentionsOf, type Mention } from './mentions.ts';
import type { Movement, Said } from './movement-shape.ts';
import { shareDone } from './share-done.ts';
import { daysUntouched, meetingsUntouched, meetingsWithoutStep, rhythmsUntouched } from './thresholds.ts';

/** What can be said of a goal that stands, at `now` (milliseconds since 1970). See thresholds.ts for how much it takes. */
export function movement(book: Book, goal: Goal, now: number): Movement {
  return movementBy(book, goal, mentionsOf(book, [goal]).get(goal.id) ?? [], now);
}

/** The same, where the bullets that link the goal are known already, newest page first. */
export function movementBy(book: Book, goal: Goal, mentions: readonly Mention[], now: number): Movement {
  const today = wallClockAt(now, book.zone).day;
  const dayAt = (instant: number) => wallClockAt(instant, book.zone).day;
  const current = plannedPage(book) ?? heldPages(book)[0];
  /** Recent: on the page that comes, or less than one rhythm ago. */
  const isRecent = (day: Day) => day > addDays(today, -book.everyDays);

  const stepped = goal.steppedAt === null ? null : dayAt(goal.steppedAt);
  if (stepped !== null && isRecent(stepped)) return { is: 'moved', day: stepped, said: null };

  const blocker = mentions.find(({ page, bullet }) => page === current && bullet.kind === 'blocker' && isOpen(bullet));
  if (blocker) return { is: 'blocked', said: said(blocker) };

  const circling = circlesOn(book, goal, mentions, dayAt);
  if (circling) return circling;

  const recent = mentions.find((mention) => isSaidHere(mention) && (mention.page.state === 'planned' || isRecent(mention.page.day)));
  if (recent) return { is: 'moved', day: earlier(recent.page.day, today), said: said(recent) };

  // What is still open about it stands before the two.
  if (mentions.some(({ page, bullet }) => page === current && isOpen(bullet))) return { is: 'quiet' };
  return untouchedSince(book, lastTouch(goal, mentions, dayAt), today);
}

/** The last meetings all had it on their page, from before its steps last changed on. */
function circlesOn(book: Book, goal: Goal, mentions: readonly Mention[], dayAt: (instant: number) => Day): Movement | null {
  const share = shareDone(goal);
  if (share === null || share === 1) return null;
  const last = heldPages(book).slice(0, meetingsWithoutStep);
  const from = last.at(-1);
  if (!from || last.length < meetingsWithoutStep || dayAt(goal.changedAt) >= from.day) return null;
  const spoke = last.map((page) => mentions.find((mention) => mention.page === page));
  if (!spoke.every((mention) => mention !== undefined)) return null;
  return { is: 'circling', meetings: last.length, said: spoke.map(said) };
}

function lastTouch(goal: Goal, mentions: readonly Mention[], dayAt: (instant: number) => Day): Day {
  const days = mentions.map(({ page }) => page.day);
  return [dayAt(goal.standsSince ?? goal.setAt), dayAt(goal.changedAt), ...days].reduce((one, other) => (one > other ? one : other));
}

function untouchedSince(book: Book, since: Day, today: Day): Movement {
  const days = daysBetween(since, today);
  const meetings = heldPages(book).filter(({ day }: BookPage) => day > since).length;
  const isLong = days >= Math.max(daysUntouched, rhythmsUntouched * book.everyDays);
  return isLong && meetings >= meetingsUntouched ? { is: 'untouched', since, weeks: Math.floor(days / 7) } : { is: 'quiet' };
}

function said({ page, bullet }: Mention): Said {
  return { page: page.id, day: page.day, bullet: bullet.id, text: bullet.text };
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
