import type { Seated } from '#core/book.ts';
import { piecesOf } from '#core/words-in-text.ts';
import type { Index } from './book-index.ts';
import type { Line } from './line.ts';
import type { Query, Where, Whom } from './query.ts';
import { themeKey } from './theme-key.ts';
import { wordsOf } from './words-of.ts';

/** Whether a line of this room passes the filters of a query, for the person who asks. */
export function filterFor(query: Query, room: Index['room'], person: string): (line: Line) => boolean {
  const { after, before } = query;
  const inRoom = whoIsMeant(room, person);
  const [owners, authors] = [query.owner && inRoom(query.owner), query.by && inRoom(query.by)];
  const other = room.manager.id === person ? room.report : room.manager;
  // Whoever has this one-on-one with me stands in all of it; others only where they are named.
  const named = query.people.filter((whom) => !isCalled(other.name, whom));
  return (line) =>
    (query.kinds.length === 0 || (line.kind !== null && query.kinds.includes(line.kind))) &&
    (query.states.length === 0 || (line.state !== null && query.states.includes(line.state))) &&
    (after === null || line.day >= after) &&
    (before === null || line.day < before) &&
    (!owners || (line.owner !== null && owners.includes(line.owner))) &&
    (!authors || (line.by !== null && authors.includes(line.by))) &&
    (query.in.length === 0 || query.in.some((where) => standsIn(line, where))) &&
    (query.themes.length === 0 || hasThemes(line, query)) &&
    named.every((whom) => names(line, whom));
}

function whoIsMeant({ manager, report }: Index['room'], person: string): (whom: Whom) => string[] {
  const ids = (seated: readonly Seated[]) => seated.map(({ id }) => id).filter((id) => id !== null);
  return (whom) => (whom === 'me' ? [person] : ids([manager, report].filter(({ name }) => isCalled(name, whom))));
}

function isCalled(name: string, whom: Whom): boolean {
  return whom !== 'me' && beginWith(name, whom);
}

/** Whether each of the words begins a word of the text. */
function beginWith(text: string, words: readonly string[]): boolean {
  const there = wordsOf(text);
  return words.every((word) => there.some((one) => one.word.startsWith(word)));
}

function names({ text }: Line, whom: Whom): boolean {
  if (!text.includes('@')) return false;
  return piecesOf(text).some(({ is, value }) => is === 'who' && whom !== 'me' && beginWith(value, whom));
}

function hasThemes({ text }: Line, { themes }: Query): boolean {
  if (!text.includes('#')) return false;
  const there = piecesOf(text).flatMap(({ is, value }) => (is === 'tag' ? [themeKey(value)] : []));
  return themes.every(({ word, unfinished }) => there.some((theme) => (unfinished ? theme.startsWith(word) : theme === word)));
}

function standsIn(line: Line, where: Where): boolean {
  return 'is' in where ? where.is.includes(line.is) : line.section !== '' && beginWith(line.section, where.section);
}
