import { z } from 'zod';

const OnPage = z.object({
  day: z.iso.date(),
  /** Who said it; null where an imported note does not tell. */
  by: z.string().nullable(),
  page: z.string(),
  bullet: z.string(),
  text: z.string(),
});

const OfGoal = z.object({ day: z.iso.date(), by: z.string(), goal: z.string(), title: z.string() });

/** One dated line of the story: what was said of career, what came of it, and the goals that were set and closed. */
export const CareerEntry = z.discriminatedUnion('is', [
  OnPage.extend({ is: z.literal('said') }),
  /** A decision or action that stood below what was said, or a decision that links a goal. */
  OnPage.extend({ is: z.literal('decided') }),
  OnPage.extend({ is: z.literal('promised'), state: z.enum(['open', 'done', 'dropped']) }),
  OfGoal.extend({ is: z.literal('goal-set'), why: z.string() }),
  OfGoal.extend({ is: z.literal('goal-closed'), how: z.enum(['reached', 'let-go']), line: z.string() }),
]);

/** One year of it, its oldest line first. */
export const CareerYear = z.object({ year: z.number().int(), entries: z.array(CareerEntry) });

export type CareerEntry = z.infer<typeof CareerEntry>;
export type CareerYear = z.infer<typeof CareerYear>;
