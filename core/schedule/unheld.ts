import type { BookPage } from '#core/book.ts';

const minuteMs = 60_000;

/** How long after its end a slot is left alone. Our choice: people talk longer, and close the page when they are back. */
const restMinutes = 60;

/** When a slot that is neither held, moved nor skipped by then has gone by, in milliseconds since 1970. */
export function wentByAt({ startsAt, minutes }: Pick<BookPage, 'startsAt' | 'minutes'>): number {
  return startsAt + (minutes + restMinutes) * minuteMs;
}

/** Whether the slot of this page went by, and nobody has said what became of it. */
export function wentUnheld(page: Pick<BookPage, 'state' | 'startsAt' | 'minutes'>, now: number): boolean {
  return page.state === 'planned' && now >= wentByAt(page);
}
