import { heldPages, type Book, type BookPage } from '#core/book.ts';
import { addDays, type Day } from '#core/day.ts';
import { blockerAges } from './blocker-ages.ts';
import { slotsOf } from './bumps.ts';
import { foci } from './foci.ts';
import { energySinking, loadRising } from './energy.ts';
import { promisesSince } from './promises.ts';
import { fewestCheckIns, periodDays } from './thresholds.ts';
import { longestFocus, timeSpent } from './time-spent.ts';
import { tell, type Told } from './told.ts';
import type { Period, Trends } from './trends-shape.ts';
import { sharesOf } from './voices.ts';

/**
 * The pictures of a period up to `now` (milliseconds since 1970), the same for both of the two, and for each the numbers
 * its sentence says. Pages from older notes count in what the time went to; the rest of what they hold is not known.
 */
export function trendsOf(given: Book, period: Period, now: number): Trends {
  const told = tell(given, now);
  const { book, today } = told;
  const days = periodDays[period];
  const first = book.pages.findLast(({ state }) => state !== 'planned')?.day ?? today;
  const from = days === null ? first : addDays(today, -days);
  const pages = heldPages(book).filter(({ day }) => day >= from).toReversed();
  const own = pages.filter(({ imported }) => !imported);
  return {
    period,
    from,
    to: today,
    pages: pages.length,
    mood: moodAndLoad(told, pages),
    time: timeWentTo(pages),
    kept: kept(book, from),
    whose: { shares: sharesOf(book, own) },
    promises: promises(book, from, today),
    blockers: blockers(book, from, today),
  };
}

function moodAndLoad(told: Told, pages: readonly BookPage[]): Trends['mood'] {
  const people = seated(told.book).map((person) => ({
    person,
    points: pages.flatMap(({ id, day, answers }) => {
      const answer = answers.checkIn[person];
      return answer ? [{ page: id, day, mood: answer.mood, load: answer.load }] : [];
    }),
  }));
  return { people, says: saysOfMood(told, people) };
}

/** The sentence says what the signals say, so that the two never disagree. */
function saysOfMood(told: Told, people: Trends['mood']['people']): Trends['mood']['says'] {
  const most = Math.max(0, ...people.map(({ points }) => points.length));
  if (most === 0) return { is: 'none' };
  const [load] = loadRising(told);
  if (load?.kind === 'load-rising') return { is: 'load-rose', person: load.person, checkIns: load.values.length };
  const [mood] = energySinking(told);
  if (mood?.kind === 'energy-sinking') return { is: 'mood-sank', person: mood.person, checkIns: mood.values.length };
  return { is: most < fewestCheckIns ? 'few' : 'steady' };
}

function timeWentTo(held: readonly BookPage[]): Trends['time'] {
  const measured = held.flatMap((on) => {
    const spent = timeSpent(on);
    return spent ? [{ on, spent }] : [];
  });
  const pages = measured.map(({ on, spent }) => {
    const parts = [...foci, 'other' as const].map((focus) => ({ focus, percent: rounded(spent.shares.get(focus === 'other' ? null : focus) ?? 0) }));
    return { page: on.id, day: on.day, measure: spent.measure, parts: parts.filter(({ percent }) => percent > 0) };
  });
  const longest = measured.map(({ spent }) => longestFocus(spent));
  const times = foci.map((focus) => ({ focus, pages: longest.filter((each) => each === focus).length, of: measured.length }));
  const [says] = times.toSorted((one, other) => other.pages - one.pages);
  return { pages, says: says && says.pages > 0 ? says : null };
}

function kept(book: Book, from: Day): Trends['kept'] {
  const slots = slotsOf(book)
    .filter(({ on }) => on.day >= from && on.state !== 'planned')
    .toReversed()
    .flatMap(({ on, is }) => (is === 'planned' ? [] : [{ page: on.id, day: on.day, is }]));
  const count = (is: 'held' | 'moved' | 'skipped') => slots.filter((slot) => slot.is === is).length;
  return { slots, says: { held: count('held'), moved: count('moved'), skipped: count('skipped'), of: slots.length } };
}

function promises(book: Book, from: Day, today: Day): Trends['promises'] {
  const all = promisesSince(book, from, today);
  const people = seated(book).map((person) => {
    const count = (is: string) => all.filter((promise) => promise.person === person && promise.is === is).length;
    return { person, kept: count('kept'), notKept: count('not-kept'), waiting: count('waiting'), dropped: count('dropped') };
  });
  const sum = (of: (person: Trends['promises']['people'][number]) => number) => people.reduce((total, person) => total + of(person), 0);
  return { people, says: { kept: sum((person) => person.kept), of: sum((person) => person.kept + person.notKept) } };
}

function blockers(book: Book, from: Day, today: Day): Trends['blockers'] {
  const lines = blockerAges(book, from, today);
  const open = lines.filter(({ is }) => is === 'open');
  return { lines, says: { open: open.length, oldest: open[0]?.days ?? 0 } };
}

function seated({ manager, report }: Pick<Book, 'manager' | 'report'>): string[] {
  return [manager.id, report.id].filter((id) => id !== null);
}

/** A tenth of a percent is more than anybody sees, and keeps sums of halves and thirds the same in any order. */
function rounded(percent: number): number {
  return Math.round(percent * 10) / 10;
}
