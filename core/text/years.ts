import { dayFrom, daysBetween, weekdayOf, type Day } from '#core/day.ts';

/** A heading in the order of the file. `day` is set where the year is written. */
export interface YearlessDay {
  month: number;
  date: number;
  weekday: number | null;
  /** The year of a heading above it, such as `# 2025`. */
  yearAbove: number | null;
  day: Day | null;
  hasYear: boolean;
}

/** A page prepared ahead may lie in the future, but hardly further than one meeting of two weeks. */
const daysPrepared = 14;
/** Within this many years every date but 29 February has stood on every weekday. */
const yearsBack = 11;

/**
 * Gives each heading its day. A missing year is the one that fits the weekday, is not in the future and lies
 * nearest to the neighbour that is already known; without a neighbour, the latest such year.
 */
export function guessYears(headings: readonly YearlessDay[], today: Day): (Day | null)[] {
  const days = headings.map((heading) => heading.day);
  const order = headings.map((_, at) => at);
  const known = new Map<string, Day[]>();
  const candidatesOf = (heading: YearlessDay) => {
    const key = `${heading.month} ${heading.date} ${heading.weekday}`;
    const candidates = known.get(key) ?? candidatesFor(heading, today);
    known.set(key, candidates);
    return candidates;
  };
  if (runsForward(headings)) order.reverse();
  let last: Day | null = days.find((day) => day !== null) ?? null;
  for (const at of order) {
    const heading = headings[at];
    if (heading === undefined) continue;
    if (!heading.hasYear) days[at] = guess(heading, candidatesOf(heading), last);
    last = days[at] ?? last;
  }
  return days;
}

function guess(heading: YearlessDay, candidates: readonly Day[], neighbour: Day | null): Day | null {
  if (heading.yearAbove !== null) return dayFrom(heading.yearAbove, heading.month, heading.date);
  if (neighbour === null) return candidates[0] ?? null;
  const distance = (day: Day) => Math.abs(daysBetween(neighbour, day));
  return candidates.toSorted((one, two) => distance(one) - distance(two))[0] ?? null;
}

/** The days a heading can mean, latest first: those on its weekday, or all where none is. */
function candidatesFor({ month, date, weekday }: YearlessDay, today: Day): Day[] {
  const latest = Number(today.slice(0, 4)) + 1;
  const years = Array.from({ length: yearsBack + 2 }, (_, back) => latest - back);
  const possible = years
    .map((year) => dayFrom(year, month, date))
    .filter((day) => day !== null)
    .filter((day) => daysBetween(today, day) <= daysPrepared);
  const fitting = possible.filter((day) => weekday === null || weekdayOf(day) === weekday);
  return fitting.length > 0 ? fitting : possible;
}

/** Oldest first: then the years are counted back from the end of the file. */
function runsForward(headings: readonly YearlessDay[]): boolean {
  const ofYear = headings.map((heading) => heading.month * 31 + heading.date);
  const steps = ofYear.slice(1).map((place, at) => {
    const step = place - (ofYear[at] ?? place);
    // The shorter way round the year: from December to January is a small step forward.
    return ((step + 186 + 372) % 372) - 186;
  });
  return steps.filter((step) => step > 0).length > steps.filter((step) => step < 0).length;
}
