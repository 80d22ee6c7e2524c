import { z } from 'zod';

const Held = z.enum(['yes', 'partly', 'no']);

/** "How do these one-on-ones work for you?", where it stands on the planned page. */
export const MetaRound = z.object({
  page: z.string(),
  /** Whole weeks since both last answered it; null where they never did. */
  weeks: z.number().int().nullable(),
  /** What the two agreed on when they last answered it, on the day of that page, and whether it held; null before it was looked at. */
  earlier: z.object({ change: z.string(), day: z.iso.date(), held: Held.nullable() }).nullable(),
  /** What the two agreed on this time; null until then. */
  agreed: z.string().nullable(),
});

export type MetaRound = z.infer<typeof MetaRound>;
