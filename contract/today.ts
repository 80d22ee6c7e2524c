import { z } from 'zod';
import { Commitment } from '#core/commitments/commitment-shape.ts';
import { TodayFact } from '#core/today/fact-shape.ts';
import { Noticed } from '#core/today/noticed-shape.ts';
import { SharedLine } from '#core/today/shared-shape.ts';
import { forPerson, Id, Instant } from './base.ts';
import { Relation, Seat } from './one-on-ones.ts';
import { MakeUp } from './schedule.ts';

/** One one-on-one on Today: who, when, and what helps prepare for it. */
export const TodayRow = z.object({
  id: Id,
  relation: Relation,
  /** The seat of the person who asks. */
  seat: Seat,
  other: z.object({ name: z.string(), joined: z.boolean() }),
  planned: z.object({ id: Id, startsAt: Instant, minutes: z.number().int() }).nullable(),
  facts: z.array(TodayFact),
  /** The slot went by: was it held, moved or skipped? Asked until one of the two has said so, or of whom wants to be left alone. */
  unheld: z.boolean(),
  /** The page that was skipped last can be made up for. */
  makeUp: MakeUp.nullable(),
});

export const today = {
  /** The day at a glance: every one-on-one, next meeting first; what I said I would; whom I have told what. */
  read: forPerson.route({ method: 'GET', path: '/today' }).output(
    z.object({
      rows: z.array(TodayRow),
      owed: z.array(Commitment),
      /** The strongest of what my books show about their one-on-ones. */
      noticed: z.array(Noticed),
      shared: z.array(SharedLine),
      /** How much in the inbox one may not have seen yet, anywhere. */
      unread: z.number().int(),
    }),
  ),
};
