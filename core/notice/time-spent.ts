import type { BookPage } from '#core/book.ts';
import { minutesHeld, minutesTalked } from '#core/care/floor.ts';
import { countWords } from './count-words.ts';
import { focusOf, focusOfSection, wordsByFocus } from './focus.ts';
import { foci, type Focus } from './foci.ts';

/** What one page went to: shares by focus, in percent, which add up to 100; and what they are measured in. */
export type TimeSpent = { measure: 'minutes' | 'words'; shares: Map<Focus | null, number> };

/**
 * What a page went to, by focus. In minutes where the floor was kept while the two talked: the minutes of a section go to
 * what its lines are about. Otherwise in words. Null where there is neither.
 */
export function timeSpent(on: BookPage): TimeSpent | null {
  const minutes = byMinutes(on);
  const amounts = minutes ?? wordsByFocus(on);
  const all = [...amounts.values()].reduce((sum, each) => sum + each, 0);
  if (all === 0) return null;
  const shares = new Map([...amounts].filter(([, each]) => each > 0).map(([focus, each]) => [focus, (100 * each) / all] as const));
  return { measure: minutes ? 'minutes' : 'words', shares };
}

/** The focus that took more than any other; null where two took as much, or none is known. */
export function longestFocus({ shares }: TimeSpent): Focus | null {
  const order = foci.filter((focus) => shares.has(focus)).toSorted((one, other) => (shares.get(other) ?? 0) - (shares.get(one) ?? 0));
  const [first, second] = order;
  if (first === undefined) return null;
  return second !== undefined && shares.get(second) === shares.get(first) ? null : first;
}

function byMinutes(on: BookPage): Map<Focus | null, number> | null {
  const talked = minutesTalked(on, on.heldAt ?? on.startsAt);
  const held = talked === null ? {} : minutesHeld(on.page, talked);
  if (Object.values(held).every((minutes) => minutes === 0)) return null;
  const amounts = new Map<Focus | null, number>();
  for (const section of on.page.sections) {
    const minutes = held[section.key] ?? 0;
    const lines = section.bullets.filter(({ carried, text }) => carried === 0 && text.trim() !== '');
    const words = new Map<Focus | null, number>();
    for (const line of lines) add(words, focusOf(line, section), countWords(line.text));
    const all = [...words.values()].reduce((sum, each) => sum + each, 0);
    if (all === 0) add(amounts, focusOfSection(section), minutes);
    else for (const [focus, count] of words) add(amounts, focus, (minutes * count) / all);
  }
  return amounts;
}

function add(amounts: Map<Focus | null, number>, focus: Focus | null, much: number): void {
  amounts.set(focus, (amounts.get(focus) ?? 0) + much);
}
