import { addDays, type Day } from '#core/day.ts';
import type { Away } from '../away.ts';
import type { Cadence, Series } from '../cadence.ts';
import { makeUpSlots } from '../make-up.ts';
import { type CalendarSeries, type MeetingPage, meetingsOf } from '../meetings.ts';
import { nextPage } from '../next-page.ts';
import { firstOccurrence, occurrences } from '../occurrence.ts';
import { changed } from '../series.ts';
import { instantOf, wallClockAt } from '../wall-clock.ts';

const minuteMs = 60_000;

/** Two people and when they meet: the least that the verbs of the server come down to. */
export type Two = { now: number; series: Series[]; away: Away[]; pages: MeetingPage[] };

export function start(now: number, cadence: Cadence, time: string, zone: string): Two {
  const anchor = firstOccurrence(cadence, addDays(wallClockAt(now, zone).day, 1));
  const slot = { cadence, anchor, time, zone, minutes: 30 };
  const first: MeetingPage = { id: 'page 0', state: 'planned', day: anchor, time, zone, minutes: 30, standsFor: anchor, doneAt: null };
  return { now, series: [{ id: 'series 0', from: anchor, slot }], away: [], pages: [first] };
}

export function planned({ pages }: Two): MeetingPage {
  const [one, ...more] = pages.filter(({ state }) => state === 'planned');
  if (!one || more.length > 0) throw new Error('there is one planned page');
  return one;
}

export function startOf({ day, time, zone }: Pick<MeetingPage, 'day' | 'time' | 'zone'>): number {
  return instantOf(day, time, zone);
}

/** When the page before the planned one was to begin; of pages that were held. */
export function lastHeldStart({ pages }: Two): number {
  return Math.max(-Infinity, ...pages.filter(({ state }) => state === 'held').map(startOf));
}

export function pass(two: Two, minutes: number): Two {
  return { ...two, now: two.now + minutes * minuteMs };
}

/** Holds or skips the planned page. `chosen`: the next one is so many days later than the rhythm says, at this time. */
export function finish(two: Two, state: 'held' | 'skipped', chosen: { later: number; time: string } | null): Two {
  const page = planned(two);
  const next = nextPage(two.series, { ...page, startsAt: startOf(page) }, two.now, two.away);
  const when = chosen ? { ...next.when, day: addDays(next.when.day, chosen.later), time: chosen.time } : next.when;
  const following: MeetingPage = { id: `page ${two.pages.length}`, state: 'planned', ...when, standsFor: next.standsFor, doneAt: null };
  return { ...two, pages: [...two.pages.map((one) => (one === page ? { ...one, state, doneAt: two.now } : one)), following] };
}

/** Moves the planned page, where it would still come after all that were held. */
export function move(two: Two, days: number, time: string): Two {
  const page = planned(two);
  const moved = { ...page, day: addDays(page.day, days), time };
  const isGone = moved.day < wallClockAt(two.now, page.zone).day || startOf(moved) <= lastHeldStart(two);
  return isGone ? two : withPlanned(two, moved);
}

/** Takes one of the two proposals to make up for what was skipped last, while that can be done. */
export function makeUp(two: Two, which: number): Two {
  const page = planned(two);
  const skipped = two.pages.at(-2);
  if (skipped?.state !== 'skipped' || startOf(page) <= two.now) return two;
  const proposal = makeUpSlots({ series: two.series, away: two.away, skipped, next: page, now: two.now })[which];
  const moved = proposal && { ...page, ...proposal, standsFor: skipped.standsFor ?? skipped.day };
  return moved && startOf(moved) > lastHeldStart(two) ? withPlanned(two, moved) : two;
}

/** Another rhythm, so many days after that of the planned page, or before. */
export function change(two: Two, days: number, cadence: Cadence, time: string, zone: string): Two {
  const from = addDays(planned(two).day, days);
  const slot = { cadence, anchor: firstOccurrence(cadence, from), time, zone, minutes: 45 };
  const series = changed(two.series, { id: `series at ${two.now}`, from, slot });
  return series.length > 1 ? { ...two, series } : two;
}

/** One of them goes away; a planned page that stands there is skipped, or stays because they meet all the same. */
export function goAway(two: Two, inDays: number, days: number, skips: boolean): Two {
  const page = planned(two);
  const from = addDays(wallClockAt(two.now, page.zone).day, inDays);
  const away: Away = { id: `away at ${two.now}`, by: 'maya', from, to: addDays(from, days), reason: '' };
  const gone = { ...two, away: [...two.away, away] };
  return skips && away.from <= page.day && page.day <= away.to ? finish(gone, 'skipped', null) : gone;
}

export function comeBack(two: Two): Two {
  return { ...two, away: two.away.slice(1) };
}

function withPlanned(two: Two, moved: MeetingPage): Two {
  return { ...two, pages: two.pages.map((one) => (one.id === moved.id ? moved : one)) };
}

export type Shown = { startsAt: number; minutes: number };

/** What a calendar shows of it up to an instant, in order. */
export function shownInCalendar({ series, away, pages }: Two, until: number): Shown[] {
  return meetingsOf({ series, away, pages })
    .flatMap((entry) => [
      ...repeated(entry, until),
      ...entry.moved.map(({ day, time, minutes }) => ({ startsAt: instantOf(day, time, entry.slot.zone), minutes })),
    ])
    .filter(({ startsAt }) => startsAt <= until)
    .toSorted((one, other) => one.startsAt - other.startsAt);
}

function* repeated({ slot, first, last, leftOut, moved }: CalendarSeries, until: number): Generator<Shown> {
  const not = new Set<Day>([...leftOut, ...moved.map(({ standsFor }) => standsFor)]);
  for (const day of occurrences(slot, first)) {
    const startsAt = instantOf(day, slot.time, slot.zone);
    if ((last !== null && day > last) || startsAt > until + 2 * 86_400_000) return;
    if (!not.has(day)) yield { startsAt, minutes: slot.minutes };
  }
}
