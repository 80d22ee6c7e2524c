import type { Age } from '#core/thread/thread-shape.ts';
import { carriedWords } from '#web/page/due-words.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';

/** What a bullet says of itself: shown until its book was asked, and where it cannot be. */
type Own = { since: string | null; carried: number };

/** What stands beside a bullet about the pages it stood on; nothing where it stood on this one alone. */
export type AgeWords = { from: string | null; times: string | null; until: string | null };

/** `from 17 Nov`, `4th meeting`, `went on to 24 Nov`: as its book counts it, where `age` is known. */
export function ageWords(age: Age | null | undefined, own: Own, today: string): AgeWords {
  if (age === undefined) return { ...carriedWords(own.since, own.carried, today), until: null };
  if (age === null) return { from: null, times: null, until: null };
  const until = age.until === null ? null : words('thread.until', { day: shortDay(age.until, today) });
  return { ...carriedWords(age.from, age.meeting - 1, today), until };
}
