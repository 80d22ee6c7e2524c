import { z } from 'zod';
import { FeedbackDays } from './feedback-shape.ts';
import { StatusRead } from './status-shape.ts';
import { SupportAsk } from './support-shape.ts';
import { Win } from './wins-shape.ts';

/** What stands beside the planned page so that it does not vanish. */
export const CareShown = z.object({
  /** Support that is open, and what was settled since the last page was held; oldest ask first. */
  support: z.array(SupportAsk),
  /** Wins that are to be said publicly, oldest first. */
  toSay: z.array(Win),
  /** Every bullet somebody spoke of saying publicly, by its id, and how that stands. */
  publicly: z.record(z.string(), z.enum(['wanted', 'said', 'let-go'])),
  /**
   * When each of the two last gave feedback and asked for it, and what they asked that waits for an answer. What stands
   * on the planned page or the last one is in sight anyway, and not repeated here.
   */
  feedback: z.array(FeedbackDays.extend({ waits: z.array(z.object({ bullet: z.string(), text: z.string() })) })),
  /** The planned page, and how the other last read each status on it, by who wrote it; null where nothing is planned. */
  planned: z.object({ page: z.string(), read: z.record(z.string(), StatusRead) }).nullable(),
});

export type CareShown = z.infer<typeof CareShown>;
