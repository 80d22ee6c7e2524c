import { heldPages, type BookPage } from '#core/book.ts';
import { addDays, daysBetween, type Day } from '#core/day.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { askables, type Askable } from './askable.ts';
import { ofPage } from './evidence.ts';
import type { Signal } from './signal-shape.ts';
import { unaskedMeetings, unaskedWeeks, windowDays } from './thresholds.ts';
import type { Told } from './told.ts';
import { askedOn } from './touched.ts';

const tries = {
  wellbeing: 'ask-wellbeing',
  development: 'ask-development',
  feedback: 'ask-feedback',
  context: 'share-context',
  meta: 'ask-meta',
} as const;

/**
 * What has not come up for long: wellbeing, development, feedback, context, how these one-on-ones work. Older notes can
 * show that it was asked, never that it was not. What stands on the page that comes next is not unasked.
 */
export function unasked(told: Told): Signal[] {
  const askable = told.book.relation === 'managed' ? askables : askables.filter((what) => what !== 'context');
  const read = new Map<BookPage, Set<Askable>>();
  const asked = (on: BookPage) => {
    const known = read.get(on) ?? askedOn(on);
    read.set(on, known);
    return known;
  };
  return askable.flatMap((what) => unaskedOne(told, what, asked));
}

function unaskedOne(told: Told, what: Askable, asked: (on: BookPage) => Set<Askable>): Signal[] {
  const { book, planned, own, today } = told;
  if (planned && asked(planned).has(what)) return [];
  const lastPage = heldPages(book).find((on) => asked(on).has(what));
  const last = latest(lastPage?.day ?? null, lastRecorded(told, what));
  const silent = last === null ? own : own.filter(({ day }) => day > last);
  const oldest = silent.at(-1)?.day;
  if (oldest === undefined || silent.length < unaskedMeetings) return [];
  const since = last !== null && last >= addDays(today, -windowDays) ? last : oldest;
  const weeks = Math.floor(daysBetween(since, today) / 7);
  if (weeks < unaskedWeeks[what]) return [];
  const evidence = lastPage && lastPage.day === last ? [ofPage(lastPage)] : [];
  return [{ kind: 'unasked', what, last, weeks, evidence, trying: tries[what], strength: Math.min(1, 0.2 + weeks / unaskedWeeks[what] / 10) }];
}

/** What the two settled beside their pages counts as having spoken of it. */
function lastRecorded({ book }: Told, what: Askable): Day | null {
  const kinds = { development: ['goal-set', 'goal-taken', 'goal-closed'], meta: ['meta-agreed', 'meta-checked'], wellbeing: [], feedback: [], context: [] }[what];
  const at = book.records.findLast(({ kind }) => kinds.some((each) => each === kind))?.at;
  return at === undefined ? null : wallClockAt(at, book.zone).day;
}

function latest(one: Day | null, other: Day | null): Day | null {
  return one === null || (other !== null && other > one) ? other : one;
}
