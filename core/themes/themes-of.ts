import { otherOf, type Book } from '#core/book.ts';
import { addDays, daysBetween, weekdayOf, type Day } from '#core/day.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { mergedInto, type ThemeVerdict } from './merging.ts';
import { raisedThemes, type Raised } from './raised-themes.ts';
import type { Theme } from './theme-shape.ts';
import { quietAfterWeeks } from './thresholds.ts';

/**
 * The themes of all one-on-ones a person takes part in, for their own eyes: what most people raised first, then what
 * came up in most weeks, then the latest. Tells who raised a theme and when, never what was said. `now` in
 * milliseconds since 1970. `verdicts`: which themes the person said are the same.
 */
export function themesOf(books: readonly Book[], person: string, now: number, verdicts: readonly ThemeVerdict[] = []): Theme[] {
  const keyOf = mergedInto(verdicts);
  const all = books.flatMap(raisedThemes);
  return [...Map.groupBy(all, ({ key }) => keyOf(key))]
    .map(([key, raised]) => themeFrom(key, raised.toSorted(byDay), person, now))
    .toSorted(
      (one, other) =>
        other.people.length - one.people.length || other.weeks - one.weeks || compare(other.last, one.last) || compare(one.key, other.key),
    );
}

/** The themes of one book as they are written in it, most frequent first. */
export function themesOfBook(book: Book): string[] {
  return [...Map.groupBy(raisedThemes(book), ({ key }) => key).values()]
    .toSorted((one, other) => other.length - one.length)
    .map((raised) => mostWritten(raised));
}

function themeFrom(key: string, raised: readonly Raised[], person: string, now: number): Theme {
  const days = raised.map(({ day }) => day);
  const [since, last] = [days[0] ?? '', days.at(-1) ?? ''];
  const asWritten = raised.filter((one) => one.key === key);
  const name = mostWritten(asWritten.length > 0 ? asWritten : raised);
  const others = Map.groupBy(raised.filter((one) => one.key !== key), (one) => one.key);
  return {
    key,
    name,
    alsoWritten: [...others.values()].map(mostWritten),
    people: peopleWho(raised),
    weeks: new Set(days.map(weekOf)).size,
    since,
    last,
    isQuiet: daysBetween(last, dayOf(raised, now)) >= 7 * quietAfterWeeks,
    kinds: kindsOf(raised),
    rooms: [...Map.groupBy(raised, ({ book }) => book).values()].map((some) => roomFrom(some, person)).toSorted(latestFirst),
  };
}

function roomFrom(raised: readonly Raised[], person: string): Theme['rooms'][number] {
  const [{ book } = { book: null }] = raised;
  const other = book && otherOf(book, person);
  const days = new Map(raised.toReversed().map(({ pageId, day }) => [pageId, day]));
  return {
    oneOnOneId: book?.id ?? '',
    other: other?.name ?? '',
    name: mostWritten(raised),
    byOther: raised.some(({ bullet }) => bullet.by !== null && bullet.by === other?.id),
    pages: [...days].map(([pageId, day]) => ({ pageId, day })),
  };
}

/** Who raised it, by name. Where an imported note does not say who, nobody is counted. */
function peopleWho(raised: readonly Raised[]): Theme['people'] {
  const people = new Map<string, string>();
  for (const { bullet, book } of raised) {
    const who = [book.manager, book.report].find(({ id }) => id !== null && id === bullet.by);
    if (who?.id && !people.has(who.id)) people.set(who.id, who.name);
  }
  return [...people].map(([id, name]) => ({ id, name }));
}

function kindsOf(raised: readonly Raised[]): Theme['kinds'] {
  const byKind = Map.groupBy(raised, ({ bullet }) => bullet.kind);
  return [...byKind]
    .map(([kind, some]) => ({ kind, count: some.length }))
    .toSorted((one, other) => other.count - one.count || compare(one.kind, other.kind));
}

/** As it is most often written; of equals as it was first. */
function mostWritten(raised: readonly Raised[]): string {
  const byName = [...Map.groupBy(raised, ({ name }) => name)];
  return byName.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? '';
}

/** The Monday of the week a day lies in. */
function weekOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** The day it is at the place of the latest of them. */
function dayOf(raised: readonly Raised[], now: number): Day {
  const { day } = wallClockAt(now, raised.at(-1)?.book.zone ?? 'UTC');
  return day;
}

function byDay(one: Raised, other: Raised): number {
  return compare(one.day, other.day) || compare(one.bullet.id, other.bullet.id);
}

function latestFirst(one: Theme['rooms'][number], other: Theme['rooms'][number]): number {
  return compare(other.pages[0]?.day ?? '', one.pages[0]?.day ?? '') || compare(one.oneOnOneId, other.oneOnOneId);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
