import { heldPages, type Book, type BookPage } from '#core/book.ts';
import { daysBetween } from '#core/day.ts';
import { foci, type Focus } from './foci.ts';
import { focusWeeks, unaskedMeetings } from './thresholds.ts';
import { tell } from './told.ts';
import { fociOn } from './touched.ts';
import type { FocusTouched } from './variety-shape.ts';

/**
 * When each focus was last touched (N6), those longest ago first, and whether it is due: after so many weeks and
 * meetings without it, and where the page that comes does not hold it already. Offered, never forced.
 */
export function varietyOf(given: Book, now: number): FocusTouched[] {
  const { book, own, planned, today } = tell(given, now);
  const ahead = planned ? fociOn(planned) : new Set();
  const lastOn = lastTouched(heldPages(book));
  const found = foci.map((focus): FocusTouched => {
    const last = lastOn.get(focus) ?? null;
    const without = last === null ? own : own.filter(({ startsAt }) => startsAt > last.startsAt);
    const rested = last?.day ?? own.at(-1)?.day ?? today;
    const weeks = Math.max(0, Math.floor(daysBetween(rested, today) / 7));
    const limit = focusWeeks[focus];
    const due = limit !== null && weeks >= limit && without.length >= unaskedMeetings && !ahead.has(focus);
    return { focus, last: last && { page: last.id, day: last.day, weeks }, due };
  });
  return found.toSorted((one, other) => (one.last?.day ?? '') < (other.last?.day ?? '') ? -1 : (one.last?.day ?? '') > (other.last?.day ?? '') ? 1 : 0);
}

/** The newest of these pages that touched each focus. Reads no further back than it must. */
function lastTouched(pages: readonly BookPage[]): Map<Focus, BookPage> {
  const found = new Map<Focus, BookPage>();
  for (const on of pages) {
    if (found.size === foci.length) break;
    for (const focus of fociOn(on)) if (!found.has(focus)) found.set(focus, on);
  }
  return found;
}
