import { otherOf, type Book } from '#core/book.ts';
import type { Feedback, FeedbackLine } from './feedback-shape.ts';
import { latestOfKind } from './latest-of-kind.ts';
import { normalised } from './same-words.ts';
import { askingWords } from './thresholds.ts';

/**
 * Feedback given and asked for, by either of the two, on equal terms: what one gave, the other received. Nobody else can
 * be meant, since the room has two.
 */
export function feedbackOf(book: Pick<Book, 'manager' | 'report' | 'pages'>): Feedback {
  const lines = latestOfKind(book.pages, 'feedback').map(({ bullet: { id, text, by }, page, day }): FeedbackLine => ({
    bullet: id,
    text: text.trim(),
    page,
    day,
    by,
    is: asks(text) ? 'asked' : 'given',
    waits: false,
  }));
  for (const line of lines) line.waits = line.is === 'asked' && waits(line, book, lines);
  const people = [book.manager.id, book.report.id].filter((id) => id !== null);
  const lastDay = (person: string, is: FeedbackLine['is']) => lines.find((line) => line.by === person && line.is === is)?.day ?? null;
  return { lines, last: people.map((person) => ({ person, gave: lastDay(person, 'given'), asked: lastDay(person, 'asked') })) };
}

/** Whether a feedback bullet asks for feedback: it ends with a question mark, or begins as an ask does. */
export function asks(text: string): boolean {
  if (/[?？]\P{L}*$/u.test(text.trim())) return true;
  const said = `${normalised(text)} `;
  return askingWords.some((words) => said.startsWith(`${words} `));
}

/** Nobody known asked, or nobody to answer: nothing waits. */
function waits({ by, day }: FeedbackLine, book: Pick<Book, 'manager' | 'report'>, lines: readonly FeedbackLine[]): boolean {
  if (by === null || ![book.manager.id, book.report.id].includes(by)) return false;
  const other = otherOf(book, by).id;
  return other !== null && !lines.some((line) => line.is === 'given' && line.by === other && line.day >= day);
}
