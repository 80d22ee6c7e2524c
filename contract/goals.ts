import { z } from 'zod';
import { CareerYear } from '#core/career/trail-shape.ts';
import { ShownGoal } from '#core/goals/shown-shape.ts';
import { forPerson, Id } from './base.ts';

const said = (most: number) => z.string().trim().max(most);
const StepText = said(200).min(1);
const Title = said(200).min(1);
const Why = said(400);

/** Each verb gives the goals as they stand after it. */
const Goals = z.array(ShownGoal);
const ofGoal = { id: Id, goal: Id };

/** It is the other's goal: whoever asks can propose, and no more. */
const notYours = { GOAL_NOT_YOURS: { status: 403 } } as const;
/** It was closed already, and stays so. */
const closed = { GOAL_CLOSED: { status: 409 } } as const;

export const goals = {
  /** The goals of a one-on-one: those that stand, those proposed, those that were closed. */
  list: forPerson.route({ method: 'GET', path: '/one-on-ones/{id}/goals' }).input(z.object({ id: Id })).output(Goals),

  /**
   * Sets a goal, or other words for one. By whose goal it is, it stands; by the other, it is proposed. Saying once more
   * what stands passes over other words that were proposed.
   */
  set: forPerson
    .route({ method: 'PUT', path: '/one-on-ones/{id}/goals/{goal}' })
    .input(z.object({ ...ofGoal, title: Title, why: Why.default(''), steps: z.array(z.object({ text: StepText, done: z.boolean() })).max(20).default([]) }))
    .output(Goals)
    .errors(closed),

  /** Takes what the other proposed, as it was seen: `proposed` is the proposal’s `at`. Taking twice changes nothing. */
  take: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/goals/{goal}/take' })
    .input(z.object({ ...ofGoal, proposed: z.number().int() }))
    .output(Goals)
    .errors({ ...notYours, ...closed, GOAL_MOVED_ON: { status: 409 } }),

  /** Says that a step is done, or is not after all. Saying so twice changes nothing. */
  step: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/goals/{goal}/step' })
    .input(z.object({ ...ofGoal, step: StepText, done: z.boolean() }))
    .output(Goals)
    .errors({ ...notYours, ...closed }),

  /** Closes a goal for good, with a line. Whoever proposed one can let it go until it is taken. Closing twice changes nothing. */
  close: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/goals/{goal}/close' })
    .input(z.object({ ...ofGoal, how: z.enum(['reached', 'let-go']), line: said(400).default('') }))
    .output(Goals)
    .errors(notYours),

  /** What the two said of career, as one story by year, and whether it is time to ask again (`due`). */
  career: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/career' })
    .input(z.object({ id: Id }))
    .output(
      z.object({
        years: z.array(CareerYear),
        /** When career last came up, and how many whole weeks ago, where that is long ago; both null where it never did. */
        due: z.object({ last: z.iso.date().nullable(), weeks: z.number().int().nullable() }).nullable(),
      }),
    ),
};
