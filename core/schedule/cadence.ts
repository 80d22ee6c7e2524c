import { z } from 'zod';
import { daysInMonth, partsOf, weekdayOf, type Day } from '#core/day.ts';
import { isZone } from '#core/schedule/zone.ts';

const weeksApart = 'Meet every 1 to 12 weeks.';
const oneOfSeven = 'Choose a weekday.';
const Weekday = z.int(oneOfSeven).min(1, oneOfSeven).max(7, oneOfSeven);
const severalOfSeven = 'Choose two or more weekdays, each once, from Monday on.';
const dateOfMonth = 'Choose a date from 1 to 31.';
const daysApart = 'Meet every 2 to 90 days.';

/** How often two people meet. Weekdays are ISO: 1 is Monday, 7 is Sunday. */
export const Cadence = z.discriminatedUnion(
  'kind',
  [
    /** Every week, or every 2 to 12 weeks counted from the anchor of the slot. */
    z.object({
      kind: z.literal('weeks'),
      interval: z.int(weeksApart).min(1, weeksApart).max(12, weeksApart),
      weekday: Weekday,
    }),
    /** Each month on its first, second, third, fourth or last (-1) such weekday. There is not always a fifth. */
    z.object({
      kind: z.literal('month'),
      nth: z.literal([1, 2, 3, 4, -1], 'Choose the first, second, third, fourth or last of the month.'),
      weekday: Weekday,
    }),
    /** Each month on this date. In a month that is too short, on its last day. */
    z.object({ kind: z.literal('month-date'), date: z.int(dateOfMonth).min(1, dateOfMonth).max(31, dateOfMonth) }),
    /** On several weekdays of every week, or of every 2 to 12 weeks counted from the week of the anchor. Weeks begin on Monday. */
    z.object({
      kind: z.literal('weekdays'),
      interval: z.int(weeksApart).min(1, weeksApart).max(12, weeksApart),
      weekdays: z.array(Weekday).min(2, severalOfSeven).max(7, severalOfSeven).refine(isAscending, severalOfSeven),
    }),
    /** Every so many days, counted from the anchor. */
    z.object({ kind: z.literal('days'), interval: z.int(daysApart).min(2, daysApart).max(90, daysApart) }),
  ],
  'Meet every few days or weeks, or on a day of each month.',
);

const noSuchDay = 'There is no such day. Write it like 2026-12-01.';
const noSuchTime = 'There is no such time. Write it like 09:30.';
const noSuchZone = 'This time zone is not known.';
const wholeMinutes = 'Choose whole minutes, from 5 to 480.';

/** Another year is a slip of the hand. */
const anchorYears = /^(19[7-9]|20\d|21\d)\d-/;

/**
 * When two people meet. Kept is what they agreed on, a time on the wall in a place; instants are derived from it,
 * so that they come out right again after a country changes its clocks.
 */
export const Slot = z
  .object({
    cadence: Cadence,
    /** The first day they meet: it must fit the cadence, since every other week is counted from here. */
    anchor: z.iso
      .date({ error: noSuchDay, abort: true })
      .regex(anchorYears, 'Choose a day between 1970 and 2199.'),
    /** On the clock at the wall, `HH:mm`. */
    time: z.string(noSuchTime).regex(/^([01]\d|2[0-3]):[0-5]\d$/, noSuchTime),
    /** The IANA time zone that wall is in. */
    zone: z.string(noSuchZone).max(64, { error: noSuchZone, abort: true }).refine(isZone, noSuchZone),
    /** How long they meet. */
    minutes: z.int(wholeMinutes).min(5, wholeMinutes).max(480, wholeMinutes),
  })
  .refine((slot) => fits(slot.cadence, slot.anchor), {
    path: ['anchor'],
    // One thing at a time: asked only once every field is sound by itself.
    when: ({ issues }) => issues.length === 0,
    error: 'The first day has to be one that the cadence falls on.',
  });

/**
 * One stretch of the rhythm: from a day on, the two meet at this slot. A one-on-one has a list of them, oldest first;
 * each goes on until the day before the next one begins. `id` is what calendars know it by, and stays.
 */
export const Series = z.object({ id: z.uuid(), from: z.iso.date(), slot: Slot });

export type Cadence = z.infer<typeof Cadence>;
export type Slot = z.infer<typeof Slot>;
export type Series = z.infer<typeof Series>;

/** Whether a cadence can start on this day. */
export function fits(cadence: Cadence, day: Day): boolean {
  if (cadence.kind === 'days') return true;
  if (cadence.kind === 'weekdays') return cadence.weekdays.includes(weekdayOf(day));
  const { year, month, date } = partsOf(day);
  if (cadence.kind === 'month-date') return date === Math.min(cadence.date, daysInMonth(year, month));
  if (weekdayOf(day) !== cadence.weekday) return false;
  if (cadence.kind === 'weeks') return true;
  if (cadence.nth === -1) return date > daysInMonth(year, month) - 7;
  return Math.ceil(date / 7) === cadence.nth;
}

function isAscending(weekdays: readonly number[]): boolean {
  return weekdays.every((weekday, index) => index === 0 || weekday > (weekdays[index - 1] ?? 0));
}
