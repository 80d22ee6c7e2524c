import { addDays, type Day } from '#core/day.ts';
import { awayOn, type Away } from './away.ts';
import type { Series, Slot } from './cadence.ts';
import { isOccurrence, nextOccurrence, occurrences } from './occurrence.ts';

// The shape of a series is in cadence.ts: the browser works with series, and has no use for schemas.
export type { Series };

/**
 * A page that was moved ahead stands for the slot it was moved from. Three days is half a week: within it, even a
 * weekly slot is nearer than the one before.
 */
const movedAheadDays = 3;

/** The series that a day lies in: the last that has begun, or the first of all before any has. */
export function seriesOn(series: readonly Series[], day: Day): Series {
  const begun = series.findLast(({ from }) => from <= day) ?? series[0];
  if (!begun) throw new RangeError('a one-on-one has a series');
  return begun;
}

/** The slot that holds in the end: what a sheet shows when the two look at how they meet. */
export function lastSlot(series: readonly Series[]): Slot {
  const last = series.at(-1);
  if (!last) throw new RangeError('a one-on-one has a series');
  return last.slot;
}

/** The list with a series that begins on its day: what would have begun on that day or later is gone. */
export function changed(series: readonly Series[], added: Series): Series[] {
  return [...series.filter(({ from }) => from < added.from), added];
}

/** The first day of the rhythm, through all series, strictly after `after`, and the series it is of. */
export function nextInRhythm(series: readonly Series[], after: Day): { day: Day; series: Series } {
  for (const [index, one] of series.entries()) {
    const until = series[index + 1]?.from;
    if (until !== undefined && until <= after) continue;
    const eve = addDays(one.from, -1);
    const day = nextOccurrence(one.slot, after > eve ? after : eve);
    if (until === undefined || day < until) return { day, series: one };
  }
  throw new RangeError('a one-on-one has a series');
}

/** The series a day is an occurrence of, or null: the two would not meet on it by their rhythm. */
export function seriesThatMeets(series: readonly Series[], day: Day): Series | null {
  const next = nextInRhythm(series, addDays(day, -1));
  return next.day === day ? next.series : null;
}

/** A page in the rhythm: the day it is on, and the day of the rhythm it stands for where that is known. */
export type InRhythm = { day: Day; standsFor: Day | null };

/** The day it is, in a time zone; or the one day that it is for all of them. */
export type Today = Day | ((zone: string) => Day);

/**
 * When the next page stands, when a page is closed on `today`: the first slot strictly after the day the page stands
 * for, the day it is on, and today, on which neither is away. So a page closed a day early does not get its own slot
 * again, and one closed two weeks late gets no day in the past. A slot on `today` itself counts as used: the page that
 * is being closed is what they talked over today. (Whoever only tidies up last week's page before meeting this
 * afternoon picks today in the wrap-up.)
 *
 * Pages from before standing for a day was kept: one that stood off the rhythm, at most three days ahead of a slot,
 * had been moved from that slot, so the one after is next.
 */
export function nextInSeries(
  series: readonly Series[],
  page: InRhythm,
  today: Today,
  away: readonly Away[],
): { day: Day; slot: Slot } {
  let after = reachOf(series, page);
  for (;;) {
    const { day, series: { slot } } = nextInRhythm(series, after);
    const gone = awayOn(away, day);
    if (gone === null && day > (typeof today === 'string' ? today : today(slot.zone))) return { day, slot };
    after = gone?.to ?? day;
  }
}

/** The last day of the rhythm that a page uses up: the day it stands for, or the one it is on, if that is later. */
export function reachOf(series: readonly Series[], page: InRhythm): Day {
  const standsFor = dayStoodFor(series, page);
  return standsFor > page.day ? standsFor : page.day;
}

/** The day of the rhythm a page stands for; of a page from before that was kept, as far as it can be told. */
export function dayStoodFor(series: readonly Series[], { day, standsFor }: InRhythm): Day {
  if (standsFor !== null) return standsFor;
  const { slot } = seriesOn(series, day);
  const ahead = isOccurrence(slot, day) ? 0 : movedAheadDays;
  let last = day;
  for (const one of occurrences(slot, day)) {
    if (one > addDays(day, ahead)) return last;
    last = one;
  }
  return last;
}
