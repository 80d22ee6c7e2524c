import { heldPages, type Book } from '#core/book.ts';
import { daysBetween } from '#core/day.ts';
import { foci } from './foci.ts';
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
  const held = heldPages(book).map((on) => ({ on, touched: fociOn(on) }));
  const found = foci.map((focus): FocusTouched => {
    const last = held.find(({ touched }) => touched.has(focus))?.on ?? null;
    const without = last === null ? own : own.filter(({ startsAt }) => startsAt > last.startsAt);
    const rested = last?.day ?? own.at(-1)?.day ?? today;
    const weeks = Math.max(0, Math.floor(daysBetween(rested, today) / 7));
    const limit = focusWeeks[focus];
    const due = limit !== null && weeks >= limit && without.length >= unaskedMeetings && !ahead.has(focus);
    return { focus, last: last && { page: last.id, day: last.day, weeks }, due };
  });
  return found.toSorted((one, other) => (one.last?.day ?? '') < (other.last?.day ?? '') ? -1 : (one.last?.day ?? '') > (other.last?.day ?? '') ? 1 : 0);
}
