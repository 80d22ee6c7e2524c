import { z } from 'zod';
import { Day } from '#core/page.ts';

/** A feedback bullet: given to the other of the two, or asking the other for it. */
export const FeedbackLine = z.object({
  bullet: z.string(),
  text: z.string(),
  page: z.string(),
  day: Day,
  /** Who gave it, or asked; null where an imported note does not say. */
  by: z.string().nullable(),
  is: z.enum(['given', 'asked']),
  /** An ask that waits: the other has noted no feedback on its page or since. */
  waits: z.boolean(),
});

/** When one of the two last gave feedback and last asked for it; null for never. */
export const FeedbackDays = z.object({ person: z.string(), gave: Day.nullable(), asked: Day.nullable() });

/** All feedback of a book, newest first, and when each side last gave and asked: the manager's first, then the report's. */
export const Feedback = z.object({ lines: z.array(FeedbackLine), last: z.array(FeedbackDays) });

export type FeedbackLine = z.infer<typeof FeedbackLine>;
export type FeedbackDays = z.infer<typeof FeedbackDays>;
export type Feedback = z.infer<typeof Feedback>;
