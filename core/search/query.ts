import type { Day } from '#core/day.ts';
import { kinds, states, type Kind, type State } from '#core/page.ts';
import { firstDayMeant } from './days-meant.ts';
import type { Asked } from './likeness.ts';
import { lineIs, type LineIs } from './line.ts';
import { themeKey } from './theme-key.ts';
import { wordsOf } from './words-of.ts';

/** Where a line can be looked for by name; any other name is a section's. */
const places: Readonly<Record<string, readonly LineIs[]>> = {
  private: ['private'],
  'check-in': ['energised', 'drained', 'support'],
  status: ['status'],
  recap: ['mattered', 'next', 'needs'],
  goals: ['goal'],
};

/** A person as they are asked for: words their name must begin with, or `me`. */
export type Whom = 'me' | readonly string[];

/** A place: lines of these kinds, or a section whose title begins with these words. */
export type Where = { is: readonly LineIs[] } | { section: readonly string[] };

/** What is looked for. All of it must hold; of several kinds, states or places one. */
export type Query = {
  words: Asked[];
  /** Whose one-on-one it stands in, or who is named by `@`. */
  people: Whom[];
  themes: Asked[];
  kinds: Kind[];
  states: State[];
  owner: Whom | null;
  by: Whom | null;
  in: Where[];
  /** From this day on. */
  after: Day | null;
  /** Up to the day before this one. */
  before: Day | null;
  /** Filters nobody can follow, as they were written. They change nothing. */
  unknown: string[];
};

/**
 * Reads what somebody types into a search: plain words, of which the last may still be unfinished, and filters as
 * words: `@sam #deploys is:action is:open owner:me by:sam in:private in:people after:march before:2026-05`.
 * `after:march` is from 1 March on, `before:2026-05` up to 30 April. `today` is the day it is for who asks.
 */
export function parseQuery(text: string, today: Day): Query {
  const query: Query = { words: [], people: [], themes: [], kinds: [], states: [], owner: null, by: null, in: [], after: null, before: null, unknown: [] };
  const written = text.split(/\s+/).filter((word) => word !== '');
  for (const [at, word] of written.entries()) {
    const unfinished = at === written.length - 1 && !/\s$/.test(text);
    const filter = readFilter(word, unfinished, today);
    if (filter === 'none') query.words.push(...askedFor(word, at === written.length - 1));
    else if (filter) filter(query);
    else if (!unfinished) query.unknown.push(word);
  }
  return query;
}

/** Whether anything is asked for at all. */
export function isEmpty(query: Query): boolean {
  const { owner, by, after, before, unknown: _, ...lists } = query;
  return [owner, by, after, before].every((one) => one === null) && Object.values(lists).every((list) => list.length === 0);
}

type Filter = (query: Query) => void;

/** What a filter narrows; null where it is one that cannot be followed (or not yet); `none` where it is a plain word. */
function readFilter(word: string, unfinished: boolean, today: Day): Filter | null | 'none' {
  const sign = word.charAt(0);
  if (sign === '@') return withWhom(word.slice(1), (query, whom) => query.people.push(whom));
  if (sign === '#') {
    const [theme] = wordsOf(word.slice(1)).length > 0 ? [themeKey(word.slice(1))] : [];
    return theme === undefined ? null : (query) => query.themes.push({ word: theme, unfinished });
  }
  const [, key, value = ''] = /^(is|owner|by|in|after|before):(.*)$/i.exec(word) ?? [];
  switch (key?.toLowerCase()) {
    case 'is':
      return ofKind(value.toLowerCase());
    case 'owner':
      return withWhom(value, (query, whom) => (query.owner = whom));
    case 'by':
      return withWhom(value, (query, whom) => (query.by = whom));
    case 'in':
      return inPlace(value.toLowerCase());
    case 'after':
    case 'before': {
      const day = firstDayMeant(value, today);
      return day === null ? null : (query) => (key?.toLowerCase() === 'after' ? (query.after = day) : (query.before = day));
    }
    default:
      return 'none';
  }
}

function withWhom(name: string, put: (query: Query, whom: Whom) => void): Filter | null {
  const words = wordsOf(name).map(({ word }) => word);
  if (words.length === 0) return null;
  return (query) => put(query, words.length === 1 && words[0] === 'me' ? 'me' : words);
}

function ofKind(value: string): Filter | null {
  if (value === '') return null;
  const kind = kinds.find((known) => known.startsWith(value));
  if (kind) return (query) => query.kinds.push(kind);
  const state = states.find((known) => known.startsWith(value));
  if (state) return (query) => query.states.push(state);
  return value === 'goal' || value === 'private' || value === 'status' ? inPlace(value) : null;
}

function inPlace(value: string): Filter | null {
  if (value === '') return null;
  const place = Object.keys(places).find((known) => known.startsWith(value) || known.replace('-', '') === value);
  if (place !== undefined) return (query) => query.in.push({ is: places[place] ?? lineIs });
  const section = wordsOf(value).map(({ word }) => word);
  return section.length === 0 ? null : (query) => query.in.push({ section });
}

function askedFor(word: string, isLast: boolean): Asked[] {
  return wordsOf(word).map(({ word }, at, all) => ({ word, unfinished: isLast && at === all.length - 1 }));
}
