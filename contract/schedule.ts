import { z } from 'zod';
import { daysBetween } from '#core/day.ts';
import { Bump } from '#core/schedule/bumps-of.ts';
import { forPerson, Id, Instant } from './base.ts';
import { OneOnOne } from './one-on-ones.ts';

const Day = z.iso.date();
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Longer than this is a slip of the hand, or a goodbye. */
const mostDaysAway = 366;

const backBeforeGone = 'The last day away cannot be before the first.';
const tooLong = 'Nobody is away for more than a year here. Choose an earlier last day.';

/** A skipped page that can be made up for, and where: two slots at most, before the planned page. */
export const MakeUp = z.object({
  /** The page that was skipped. */
  instead: Id,
  day: Day,
  slots: z.array(z.object({ day: Day, time: Time, startsAt: Instant })),
});

/** Days on which one is away, with the one-on-ones it was said in. */
export const MyAway = z.object({ away: Id, from: Day, to: Day, reason: z.string(), ids: z.array(Id) });

export const Schedule = z.object({
  /** The slot of the planned page went by, and the one who asks has not asked to be left alone with it. */
  unheld: z.boolean(),
  makeUp: MakeUp.nullable(),
  /** What was moved, skipped and made up for, newest first. */
  bumps: z.array(Bump),
});

const makeUpGone = { MAKE_UP_GONE: { status: 409 } } as const;

/** Making up, being away, and what became of a slot that went by. */
export const schedule = {
  /** What there is to decide about when the two meet, and what was decided. */
  read: forPerson.route({ method: 'GET', path: '/one-on-ones/{id}/schedule' }).input(z.object({ id: Id })).output(Schedule),

  /** Puts the planned page where it makes up for the skipped one. Taking the same slot twice is fine. */
  makeUp: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/make-up' })
    .input(z.object({ id: Id, instead: Id, day: Day, time: Time }))
    .output(OneOnOne)
    .errors({ ...makeUpGone, DAY_GONE: { status: 422 } }),

  /** The skipped page need not be made up for. Nobody is asked again. */
  letMakeUpGo: forPerson
    .route({ method: 'DELETE', path: '/one-on-ones/{id}/make-up/{instead}' })
    .input(z.object({ id: Id, instead: Id }))
    .output(Schedule),

  /** Does not ask this person any more what became of the slot of a page. The other is still asked. */
  letUnheldBe: forPerson.route({ method: 'POST', path: '/pages/{id}/unheld/let-be' }).input(z.object({ id: Id })).output(Schedule),

  /** Takes back a change of the rhythm that is still to come. */
  takeBackChange: forPerson
    .route({ method: 'DELETE', path: '/one-on-ones/{id}/series/{series}' })
    .input(z.object({ id: Id, series: Id }))
    .output(OneOnOne)
    .errors({ CHANGE_BEGUN: { status: 409 } }),

  /** The days one is away that are not over, in whichever one-on-ones. */
  myAway: forPerson.route({ method: 'GET', path: '/away' }).output(z.array(MyAway)),

  /**
   * Says in these one-on-ones that one is away on both days and all between. A planned page that stands there is skipped
   * for that reason, and no page is planned there. `away` makes it safe to send twice.
   */
  away: forPerson
    .route({ method: 'POST', path: '/away' })
    .input(
      z
        .object({
          away: Id,
          ids: z.array(Id).min(1).max(500),
          from: Day,
          to: Day,
          reason: z.string().trim().max(400).default(''),
        })
        .refine(({ from, to }) => from <= to, { path: ['to'], error: backBeforeGone })
        .refine(({ from, to }) => daysBetween(from, to) <= mostDaysAway, { path: ['to'], error: tooLong }),
    )
    .output(z.array(MyAway))
    .errors({ AWAY_IN_THE_PAST: { status: 422 } }),

  /** One is not away after all, wherever that was said. Pages that were skipped stay skipped. */
  takeBackAway: forPerson.route({ method: 'DELETE', path: '/away/{away}' }).input(z.object({ away: Id })).output(z.array(MyAway)),
};
