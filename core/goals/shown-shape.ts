import { z } from 'zod';
import { Goal } from './goal-shape.ts';
import { Movement } from './movement-shape.ts';

/** A goal as the person who asks sees it. Days are those of the place. */
export const ShownGoal = Goal.pick({ id: true, title: true, why: true, steps: true, state: true, earlierTitles: true }).extend({
  /** Whether it is the goal of the person who asks: they set, take, tick and close it. The other proposes. */
  isMine: z.boolean(),
  /** Who proposed it, where it was the other of whose goal it is. */
  proposedBy: z.string().nullable(),
  /** What stands proposed and waits for its owner: the goal as a whole, or other words for it. */
  proposal: Goal.pick({ title: true, why: true, steps: true })
    .extend({
      by: z.string(),
      /** When it was proposed, in milliseconds since 1970. Whoever takes it says so, and takes what they saw. */
      at: z.number(),
    })
    .nullable(),
  /** What can be said of one that stands. */
  movement: Movement.nullable(),
  closed: z.object({ how: z.enum(['reached', 'let-go']), line: z.string(), day: z.iso.date() }).nullable(),
});

export type ShownGoal = z.infer<typeof ShownGoal>;
