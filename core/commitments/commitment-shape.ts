import { z } from 'zod';
import { Bullet, Day } from '#core/page.ts';

/** One action that one of the two owes the other, as the person who asks sees it. */
export const Commitment = Bullet.pick({ text: true, due: true, state: true, reason: true, since: true, carried: true }).extend({
  /** The bullet, its one-on-one, and the newest page it stands on. */
  bullet: z.string(),
  oneOnOne: z.uuid(),
  page: z.uuid(),
  /** The day of that page. */
  on: Day,
  /** Whether the person who asks owes it; otherwise the other does. */
  mine: z.boolean(),
  /** Since when it is owed: the day of the page it was first written on. Null where the two have not met over it yet. */
  since: Day.nullable(),
  /** The day it is due: `next` stands for the day of the page it means. */
  dueOn: Day.nullable(),
  /** It is open, and its day is over. */
  wasDue: z.boolean(),
});

/** What is owed, own debts first, overdue before due, and what was done or dropped lately, newest first. */
export const Commitments = z.object({ open: z.array(Commitment), finished: z.array(Commitment) });

export type Commitment = z.infer<typeof Commitment>;
export type Commitments = z.infer<typeof Commitments>;
