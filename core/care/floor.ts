import type { BookPage } from '#core/book.ts';
import type { Page } from '#core/page.ts';
import { longestOverrun } from './thresholds.ts';

const minuteMs = 60_000;

/**
 * Minutes each section has held the floor, by its key, in the order of the page: a section holds it until another is
 * written in, the first one from the start. They add up to `until` (whole minutes the talk lasted), or there are none
 * where nothing was written while the two talked.
 */
export function minutesHeld({ sections, floor }: Pick<Page, 'sections' | 'floor'>, until: number): Record<string, number> {
  const known = new Set(sections.map(({ key }) => key));
  const turns = Object.entries(floor)
    .map(([minute, key]) => ({ minute: Number(minute), key }))
    .filter(({ minute, key }) => Number.isInteger(minute) && minute >= 0 && known.has(key))
    .toSorted((one, other) => one.minute - other.minute);
  const held = new Map<string, number>();
  for (const [turn, { minute, key }] of turns.entries()) {
    const from = turn === 0 ? 0 : Math.min(minute, until);
    const to = Math.min(turns[turn + 1]?.minute ?? until, until);
    held.set(key, (held.get(key) ?? 0) + Math.max(0, to - from));
  }
  return Object.fromEntries(sections.flatMap(({ key }) => (held.has(key) ? [[key, held.get(key) ?? 0]] : [])));
}

/**
 * Whole minutes the talk lasted, up to `now` while it goes on: at most its planned minutes and `longestOverrun`. Null
 * where the two never began to talk.
 */
export function minutesTalked({ talkBeganAt, heldAt, minutes }: Pick<BookPage, 'talkBeganAt' | 'heldAt' | 'minutes'>, now: number): number | null {
  if (talkBeganAt === null) return null;
  const lasted = Math.floor(((heldAt ?? now) - talkBeganAt) / minuteMs);
  return Math.max(0, Math.min(lasted, minutes + longestOverrun));
}
