import type { Book, BookPage, Reflection } from '#core/book.ts';
import { countWords } from './count-words.ts';
import { bringsUp, raisedOn } from './raised.ts';
import type { Shares } from './signal-shape.ts';
import { fewestRaised, fewestReflections, fewestWords, spokeMore } from './thresholds.ts';

/**
 * How much of these pages is the report’s (in percent): lines raised, words written, and how much each spoke, as both
 * of them felt it. Null where there is too little to share, or nobody knows whose it was.
 */
export function sharesOf(book: Pick<Book, 'manager' | 'report'>, pages: readonly BookPage[]): Shares {
  const raised = raisedOn(pages);
  return {
    topics: share(book, raised.filter(({ bullet }) => bringsUp(bullet)).map(({ bullet }) => [bullet.by, 1]), fewestRaised),
    words: share(book, [...raised.map(({ bullet }): Part => [bullet.by, countWords(bullet.text)]), ...pages.flatMap(wordsBeside)], fewestWords),
    spoken: spoken(book, pages),
  };
}

/** Who, and how much of it. */
type Part = [person: string | null, much: number];

function share({ manager, report }: Pick<Book, 'manager' | 'report'>, parts: readonly Part[], fewest: number): number | null {
  if (manager.id === null || report.id === null) return null;
  const of = (person: string) => parts.reduce((sum, [by, much]) => sum + (by === person ? much : 0), 0);
  const [led, reports] = [of(manager.id), of(report.id)];
  return led + reports < fewest ? null : Math.round((100 * reports) / (led + reports));
}

/** What each wrote at the top of the page. */
function wordsBeside({ page }: BookPage): Part[] {
  return Object.entries(page.checkIns).map(([person, said]) => [person, Object.values(said).reduce((sum, text) => sum + countWords(text), 0)]);
}

function spoken({ manager, report }: Pick<Book, 'manager' | 'report'>, pages: readonly BookPage[]): number | null {
  const felt = pages.flatMap(({ answers: { reflection } }) => {
    const [led, reports] = [reflection[manager.id ?? '']?.spoke ?? null, reflection[report.id ?? '']?.spoke ?? null];
    return led === null || reports === null ? [] : [(estimate(reports) + 100 - estimate(led)) / 2];
  });
  return felt.length < fewestReflections ? null : Math.round(felt.reduce((sum, each) => sum + each, 0) / felt.length);
}

/** What whoever answers took for their own part, in percent. */
function estimate(spoke: NonNullable<Reflection['spoke']>): number {
  return { me: spokeMore, even: 50, other: 100 - spokeMore }[spoke];
}
