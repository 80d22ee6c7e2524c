import type { Answers, Book, BookPage } from '#core/book.ts';

/**
 * The book without what only one of the two may see, so that both are told the same. Mood and load count on pages that
 * are over, where they are shown to both; reflections and the meta answers only where both gave one.
 */
export function seenByBoth(book: Book): Book {
  const both = [book.manager.id, book.report.id].filter((id) => id !== null);
  return { ...book, pages: book.pages.map((page) => ({ ...page, answers: sharedAnswers(page, both) })) };
}

function sharedAnswers({ state, answers }: BookPage, both: readonly string[]): Answers {
  const mutual = <Answer>(given: Record<string, Answer>): Record<string, Answer> =>
    both.length === 2 && both.every((person) => given[person] !== undefined) ? given : {};
  return {
    checkIn: state === 'planned' ? {} : answers.checkIn,
    reflection: mutual(answers.reflection),
    meta: mutual(answers.meta),
  };
}
