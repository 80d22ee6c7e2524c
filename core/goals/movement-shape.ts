import { z } from 'zod';

/** A bullet that links the goal: what is said of a goal is drawn from it. */
const Said = z.object({ page: z.string(), day: z.iso.date(), bullet: z.string(), text: z.string() });

/** What can be said of a goal that stands, with what it is drawn from. */
export const Movement = z.discriminatedUnion('is', [
  /** Since the two last met, or in the time in which they meet once: a step was done, or a bullet linked it. */
  z.object({ is: z.literal('moved'), day: z.iso.date(), said: Said.nullable() }),
  /** An open blocker links it. */
  z.object({ is: z.literal('blocked'), said: Said }),
  /** The last so many meetings spoke of it, and no step was done. */
  z.object({ is: z.literal('circling'), meetings: z.number().int(), said: z.array(Said) }),
  /** Nobody mentioned or changed it since a day, so many whole weeks ago. */
  z.object({ is: z.literal('untouched'), since: z.iso.date(), weeks: z.number().int() }),
  /** Nothing to say. */
  z.object({ is: z.literal('quiet') }),
]);

export type Said = z.infer<typeof Said>;
export type Movement = z.infer<typeof Movement>;
