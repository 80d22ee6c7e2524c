import { z } from 'zod';

const count = z.number().int().min(0);

/** One thing worth knowing before meeting this person. Words are as they stand on the page. */
export const TodayFact = z.discriminatedUnion('is', [
  /** The other seat is free. */
  z.object({ is: z.literal('not-joined') }),
  z.object({ is: z.literal('no-page') }),
  /** The slot went by, and the page is not closed. */
  z.object({ is: z.literal('not-closed') }),
  /** What stands on the page to talk about: by the one who asks, by the other, and by nobody known. */
  z.object({ is: z.literal('topics'), mine: count, theirs: count, unknown: count }),
  z.object({ is: z.literal('nothing') }),
  /** It is today, and the one who asks has not checked in. */
  z.object({ is: z.literal('not-checked-in') }),
  /** The other sent a status ahead; `read`: whether the one who asks has read it as it stands. */
  z.object({ is: z.literal('status'), read: z.boolean() }),
  /** What the other wrote in their check-in for this page. */
  z.object({ is: z.literal('support'), words: z.string() }),
  z.object({ is: z.literal('drained'), words: z.string() }),
  /** A blocker that lingers, and which meeting this will be for it. */
  z.object({ is: z.literal('blocked'), text: z.string(), meeting: count }),
  /** When career last came up, in whole weeks; null where it never did. */
  z.object({ is: z.literal('career'), weeks: count.nullable() }),
]);

export type TodayFact = z.infer<typeof TodayFact>;
