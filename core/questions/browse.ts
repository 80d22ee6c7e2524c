import type { Book } from '#core/book.ts';
import { bank } from './bank/bank.ts';
import type { Category, Depth, Question } from './question.ts';
import { lastOffered, neverAgain, questionRecords } from './records.ts';
import { atOnce, restsWeeks } from './thresholds.ts';

const weekMs = 7 * 86_400_000;

/** A few questions to look at, and where the next ones begin; null where these were the last. */
export type Few = { questions: Question[]; next: number | null };

/**
 * Questions of a category and depth (null: any), `atOnce` at a time, beginning with the nth. Left out are those never
 * to come again and those offered here within `restsWeeks`. `now` is in milliseconds since 1970.
 */
export function browse(book: Pick<Book, 'records'>, now: number, of: { category: Category | null; depth: Depth | null }, from: number): Few {
  const records = questionRecords(book);
  const never = neverAgain(records);
  const last = lastOffered(records);
  const fitting = bank.filter(
    ({ id, category, depth }) =>
      (of.category === null || of.category === category) &&
      (of.depth === null || of.depth === depth) &&
      !never.has(id) &&
      (last.get(id) ?? -Infinity) <= now - restsWeeks * weekMs,
  );
  const mixed = of.category === null ? inTurns(fitting) : fitting;
  return { questions: mixed.slice(from, from + atOnce), next: from + atOnce < mixed.length ? from + atOnce : null };
}

/** One of each category after the other: five of any category are five categories. */
function inTurns(questions: readonly Question[]): Question[] {
  const groups = [...Map.groupBy(questions, ({ category }) => category).values()];
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, nth) => groups.flatMap((group) => group[nth] ?? [])).flat();
}
