import { z } from 'zod';
import { daysInMonth, partsOf, weekdayOf } from '#core/day.ts';
import { isZone } from '#core/schedule/zone.ts';

const weeksApart = 'Meet every 1 to 12 weeks.';
const oneOfSeven = 'Choose a weekday.';
const Weekday = z.int(oneOfSeven).min(1, oneOfSeven).max(7, oneOfSeven);

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
  ],
  'Meet every few weeks, or on a weekday of each month.',
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

export type Cadence = z.infer<typeof Cadence>;
export type Slot = z.infer<typeof Slot>;

/** Whether a cadence can start on this day. */
function fits(cadence: Cadence, day: string): boolean {
  if (weekdayOf(day) !== cadence.weekday) return false;
  if (cadence.kind === 'weeks') return true;
  const { year, month, date } = partsOf(day);
  if (cadence.nth === -1) return date > daysInMonth(year, month) - 7;
  return Math.ceil(date / 7) === cadence.nth;
}
