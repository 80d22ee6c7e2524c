import { z } from 'zod';
import { Name } from '#core/notice/name-shape.ts';
import { Signal } from '#core/notice/signal-shape.ts';
import { Period, Trends } from '#core/notice/trends-shape.ts';
import { FocusTouched } from '#core/notice/variety-shape.ts';
import { forPerson, Id } from './base.ts';
import { Relation } from './one-on-ones.ts';

const Seated = z.object({ id: Id.nullable(), name: z.string() });

export const trends = {
  /**
   * How the one-on-one is going, the same for both of the two: pictures of a period, what the book shows with its
   * evidence, names that keep coming up, and when each focus was last touched. `look`: it is time to look at it together.
   */
  read: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/trends' })
    .input(z.object({ id: Id, period: Period.default('12-weeks') }))
    .output(
      z.object({
        relation: Relation,
        manager: Seated,
        report: Seated,
        trends: Trends,
        signals: z.array(Signal),
        names: z.array(Name),
        variety: z.array(FocusTouched),
        look: z.boolean(),
      }),
    ),
};
