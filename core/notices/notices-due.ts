import type { Book } from '#core/book.ts';
import { addDays } from '#core/day.ts';
import { instantOf, wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Notice } from '#core/messages/choices.ts';
import { carriedAt } from './carried-at.ts';
import { aboutChanges } from './changes.ts';
import type { Due, Occasion, Told } from './due.ts';
import { aboutMeeting } from './meetings.ts';
import { aboutRecap } from './recap.ts';
import { longAgoDays, morning, worthTellingDays } from './thresholds.ts';
import { aboutWeek } from './week.ts';

/** What stands in the inbox even where no way carries it: what happened, and what is asked of both. */
const keptInInbox: ReadonlySet<Notice> = new Set(['unheld', 'changes', 'recap']);

const dayMs = 86_400_000;

/**
 * What this person is to be told now, over all their books, in the order it came up; and the earliest instant at which
 * anything more could become due, never later than the next morning. Told again it gives the same under the same names:
 * whoever carries it tells each name once. What is wanted nowhere is not told, but for what stands in the inbox anyway.
 */
export function noticesDue({ books, ...told }: Told & { books: readonly Book[] }): { due: Due[]; nextAt: number } {
  const { timeZone, now } = told;
  const due: Due[] = [];
  let nextAt = nextMorning(now, timeZone);
  for (const occasion of occasionsIn(books, told)) {
    if (!keptInInbox.has(occasion.notice) && !isWanted(occasion.notice, told)) continue;
    const span = spanOf(occasion, told);
    if (span === null || span.ready >= span.until) continue;
    if (span.ready > now) nextAt = Math.min(nextAt, span.ready);
    else if (now < span.until) {
      const message = occasion.message();
      if (message !== null) due.push({ notice: occasion.notice, once: occasion.once, message, at: span.at });
    }
  }
  return { due, nextAt };
}

function occasionsIn(books: readonly Book[], told: Told): Occasion[] {
  const ofBooks = books.flatMap((book) => [...aboutMeeting(book, told), ...aboutChanges(book, told), ...aboutRecap(book, told)]);
  const longAgo = told.now - longAgoDays * dayMs;
  return [...ofBooks, ...aboutWeek(books, told)].filter(({ at }) => at > longAgo).toSorted((one, other) => one.at - other.at);
}

/** From when to when it is told, and when it is carried. Whoever looks late, and then in quiet time, carries it later still. */
function spanOf({ notice, at, until, atOnce }: Occasion, { choices, timeZone, now }: Told): { ready: number; until: number; at: number | null } | null {
  const first = carriedAt(at, choices, timeZone);
  const carried = first !== null && first < now ? carriedAt(now, choices, timeZone) : first;
  const end = until ?? (first ?? at) + worthTellingDays * dayMs;
  if (carried !== null) return { ready: atOnce ? at : carried, until: end, at: carried };
  // Where nothing is ever carried, what stands in the inbox stands there at once.
  return keptInInbox.has(notice) ? { ready: at, until: end, at: null } : null;
}

function isWanted(notice: Notice, { choices }: Told): boolean {
  return Object.values(choices.ways).some((wanted) => wanted.includes(notice));
}

function nextMorning(now: number, timeZone: string): number {
  const { day } = wallClockAt(now, timeZone);
  const today = instantOf(day, morning, timeZone);
  return today > now ? today : instantOf(addDays(day, 1), morning, timeZone);
}
