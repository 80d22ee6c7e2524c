import { addDays, weekdayOf, type Day } from '#core/day.ts';
import { awayOn, type Away } from './away.ts';
import type { Series, Slot } from './cadence.ts';
import { nextOccurrence, occurrences } from './occurrence.ts';
import { dayStoodFor, reachOf, seriesThatMeets } from './series.ts';
import { instantOf, wallClockAt } from './wall-clock.ts';

/** A page as calendars need it. `doneAt`: when it was held or skipped, in milliseconds since 1970; null while it is planned. */
export type MeetingPage = {
  id: string;
  state: 'planned' | 'held' | 'skipped';
  day: Day;
  time: string;
  zone: string;
  minutes: number;
  standsFor: Day | null;
  doneAt: number | null;
};

/** A meeting on another day, at another time or of another length than its slot: wall time in the zone of the slot. */
export type MovedMeeting = { standsFor: Day; day: Day; time: string; minutes: number };

/** What a calendar shows as one entry: a series with its exceptions, or a meeting off the rhythm by itself. */
export type CalendarSeries = {
  /** The id of the series; of a single meeting, that of its page. */
  uid: string;
  slot: Slot;
  first: Day;
  /** The last day of the rhythm in it, or null where it goes on. */
  last: Day | null;
  /** Days of the rhythm on which the two do not meet, in order. */
  leftOut: Day[];
  moved: MovedMeeting[];
  single: boolean;
};

/** How far ahead of the next meeting days are left out because somebody is away: a year and a half. */
const daysAhead = 548;

/** By how many days of the calendar what comes first in one time zone can be later in another. */
const zonesApartDays = 2;

/** When two people meet, by what they agreed on and what became of it. `pages` are all of the one-on-one but imported ones. */
type Meeting = { series: readonly Series[]; away: readonly Away[]; pages: readonly MeetingPage[] };

/**
 * What the calendars of the two have to show, so that it is what their book says. The planned page is their next
 * meeting, and the only one: whatever of the rhythm would come between the page that was held or skipped last and the
 * day from which the rhythm goes on after the planned page is left out. So is a slot that was skipped and not made up
 * for, and one on a day that either is away.
 *
 * It depends on nothing else, not on the time it is: what calendars were told stays true until the two do something.
 */
export function meetingsOf({ series, away, pages }: Meeting): CalendarSeries[] {
  const turns = turnsOf(series, pages);
  const owners = ownersOf(turns);
  const to = lastDayToLookAt(turns, away);
  const repeated = series.flatMap((one, index): CalendarSeries[] => {
    const { first, last } = boundsOf(one, series[index + 1]?.from ?? null);
    if (first === null) return [];
    const days = [...upTo(occurrences(one.slot, first), last !== null && last < to ? last : to)];
    const leftOut = days.filter((day) => !owners.get(day)?.stands && isLeftOut(one.slot, day, owners.has(day), turns, away));
    // What no calendar could show, since nothing of it is left.
    if (last !== null && leftOut.length === days.length && days.at(-1) === last) return [];
    const moved = days.flatMap((day) => movedFrom(one.slot, day, owners.get(day)));
    return [{ uid: one.id, slot: one.slot, first, last, leftOut, moved, single: false }];
  });
  const isOffRhythm = (turn: Turn) => owners.get(turn.standsFor) !== turn || seriesThatMeets(series, turn.standsFor) === null;
  const single = turns.filter((turn) => turn.stands && !turn.isHistory && isOffRhythm(turn));
  return [...repeated, ...single.map(singleOf)];
}

/** A page in the order in which the two met, and what it means to the days of the rhythm. */
type Turn = {
  page: MeetingPage;
  standsFor: Day;
  /** The last day of the rhythm that it uses up. */
  reach: Day;
  startsAt: number;
  /** When the page before it was done: what the rhythm would bring from then on, up to this one, does not take place. */
  since: number;
  /** Whether the two meet, or met, when it says. Not if it was skipped, or closed before it began. */
  stands: boolean;
  /** Held before it was kept which day a page stands for: calendars knew nothing of it. */
  isHistory: boolean;
};

/** All pages but those that were skipped and made up for: the page that did is there in their place. */
function turnsOf(series: readonly Series[], pages: readonly MeetingPage[]): Turn[] {
  const done = (page: MeetingPage) => (page.state === 'planned' ? Infinity : (page.doneAt ?? startOf(page)));
  const met = new Set(pages.filter(({ state }) => state !== 'skipped').map((page) => dayStoodFor(series, page)));
  const isMadeUp = (page: MeetingPage) => page.state === 'skipped' && met.has(dayStoodFor(series, page));
  let since = -Infinity;
  return pages
    .filter((page) => !isMadeUp(page))
    .toSorted((one, other) => done(one) - done(other) || startOf(one) - startOf(other))
    .map((page) => {
      const startsAt = startOf(page);
      const turn: Turn = {
        page,
        standsFor: dayStoodFor(series, page),
        reach: reachOf(series, page),
        startsAt,
        since,
        stands: page.state === 'planned' || (page.state === 'held' && done(page) >= startsAt),
        isHistory: page.state !== 'planned' && page.standsFor === null,
      };
      since = done(page);
      return turn;
    });
}

/** Which page stands for a day: of several, the last that stands at all. */
function ownersOf(turns: readonly Turn[]): Map<Day, Turn> {
  const owners = new Map<Day, Turn>();
  for (const turn of turns) if (turn.stands || !owners.has(turn.standsFor)) owners.set(turn.standsFor, turn);
  return owners;
}

/** The first and the last day of a series that ends the day before the next one begins. Null where it has no day at all. */
function boundsOf({ from, slot }: Series, until: Day | null): { first: Day | null; last: Day | null } {
  const first = nextOccurrence(slot, addDays(from, -1));
  if (until === null) return { first, last: null };
  const last = [...upTo(occurrences(slot, first), addDays(until, -1))].at(-1) ?? null;
  return { first: last === null ? null : first, last };
}

function isLeftOut(slot: Slot, day: Day, isOwned: boolean, turns: readonly Turn[], away: readonly Away[]): boolean {
  if (isOwned || awayOn(away, day)) return true;
  const startsAt = instantOf(day, slot.time, slot.zone);
  return turns.some((turn) => {
    if (turn.stands && (day === turn.page.day || startsAt === turn.startsAt)) return true;
    return startsAt > turn.since && (day <= turn.reach || startsAt <= turn.startsAt);
  });
}

function movedFrom(slot: Slot, standsFor: Day, owner: Turn | undefined): MovedMeeting[] {
  if (!owner?.stands || owner.isHistory) return [];
  const { minutes, zone } = owner.page;
  const { day, time } = zone === slot.zone ? owner.page : wallClockAt(owner.startsAt, slot.zone);
  const isAsAgreed = day === standsFor && time === slot.time && minutes === slot.minutes;
  return isAsAgreed ? [] : [{ standsFor, day, time, minutes }];
}

function singleOf({ page: { id, day, time, zone, minutes } }: Turn): CalendarSeries {
  const cadence = { kind: 'weeks', interval: 1, weekday: weekdayOf(day) } as const;
  return { uid: id, slot: { cadence, anchor: day, time, zone, minutes }, first: day, last: day, leftOut: [], moved: [], single: true };
}

/** Later than this, every day of the rhythm stands. */
function lastDayToLookAt(turns: readonly Turn[], away: readonly Away[]): Day {
  const reach = latest(turns.map((turn) => turn.reach));
  const horizon = addDays(reach, daysAhead);
  const until = latest([addDays(reach, zonesApartDays), ...away.map(({ to }) => to)]);
  return until < horizon ? until : horizon;
}

function latest(days: readonly Day[]): Day {
  return days.reduce((last, day) => (day > last ? day : last), '0000-01-01');
}

function startOf({ day, time, zone }: MeetingPage): number {
  return instantOf(day, time, zone);
}

function* upTo(days: Iterable<Day>, last: Day): Generator<Day> {
  for (const day of days) {
    if (day > last) return;
    yield day;
  }
}
