import { heldPages, plannedPage, type Book } from '#core/book.ts';
import type { CareShown } from './care-shape.ts';
import { feedbackOf } from './feedback.ts';
import { statusReadOf } from './status.ts';
import { supportOf } from './support.ts';
import { foldPublicly, winsToSay } from './wins.ts';

/** What stands beside the planned page so that it does not vanish: the same for both of the two. */
export function showCare(book: Book): CareShown {
  const [lastHeld] = heldPages(book);
  const inSight = new Set([plannedPage(book)?.id, lastHeld?.id]);
  const { lines, last } = feedbackOf(book);
  return {
    support: supportOf(book).filter(({ settled }) => settled === null || settled.at > (lastHeld?.heldAt ?? 0)),
    toSay: winsToSay(book),
    publicly: Object.fromEntries([...foldPublicly(book)].map(([bullet, { is }]) => [bullet, is])),
    feedback: last.map((days) => ({
      ...days,
      waits: lines.filter(({ by, waits, page }) => waits && by === days.person && !inSight.has(page)).map(({ bullet, text }) => ({ bullet, text })),
    })),
    planned: showPlanned(book),
  };
}

function showPlanned(book: Book): CareShown['planned'] {
  const page = plannedPage(book)?.id;
  if (page === undefined) return null;
  const people = [book.manager.id, book.report.id].filter((id) => id !== null);
  const read = people.flatMap((person) => {
    const mark = statusReadOf(book, page, person);
    return mark ? [[person, mark] as const] : [];
  });
  return { page, read: Object.fromEntries(read) };
}
