import { otherOf, type Book, type Seated } from '#core/book.ts';
import { wordsOf } from '#core/search/words-of.ts';
import type { Improvement } from './improvement-shape.ts';
import type { Theme } from './theme-shape.ts';

/** What can be told to a one-on-one once an improvement is done: the theme as it is written there, and what was done. */
export type SaidAndDone = { oneOnOneId: string; other: string; theme: string; byOther: boolean; line: string };

/**
 * To whom "you said, we did" is offered: each one-on-one that raised the theme and was not told yet. The theme stands
 * in the spelling of that one-on-one, so that nothing shows how others called it. None as long as it is not done.
 */
export function saidAndDone(improvement: Improvement, theme: Pick<Theme, 'rooms'>): SaidAndDone[] {
  if (improvement.doneAt === null) return [];
  const told = new Set(improvement.told.map(({ oneOnOneId }) => oneOnOneId));
  return theme.rooms
    .filter(({ oneOnOneId }) => !told.has(oneOnOneId))
    .map(({ oneOnOneId, other, name, byOther }) => ({ oneOnOneId, other, theme: name, byOther, line: improvement.line }));
}

/**
 * The names of people from one's other one-on-ones that stand in a line meant for this one: whoever reads it would
 * learn who else is concerned. A first name is enough, unless it is also that of one of these two.
 */
export function namesFromElsewhere(text: string, books: readonly Book[], oneOnOneId: string, person: string): string[] {
  const here = books.filter(({ id }) => id === oneOnOneId).flatMap(({ manager, report }) => [manager, report]);
  const own = new Set(here.flatMap(({ name }) => nameWords(name)));
  const there = new Set(wordsOf(text).map(({ word }) => word));
  const elsewhere = books.filter(({ id }) => id !== oneOnOneId).map((book) => otherOf(book, person));
  const named = elsewhere.filter((who) => !isOneOf(who, here) && nameWords(who.name).some((word) => there.has(word) && !own.has(word)));
  return [...new Set(named.map(({ name }) => name))];
}

function isOneOf({ id }: Seated, people: readonly Seated[]): boolean {
  return id !== null && people.some((one) => one.id === id);
}

/** The words of a name that tell who is meant: not its initials. */
function nameWords(name: string): string[] {
  return wordsOf(name)
    .map(({ word }) => word)
    .filter((word) => word.length > 1);
}
