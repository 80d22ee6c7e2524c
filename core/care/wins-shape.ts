import { z } from 'zod';
import { Day } from '#core/page.ts';

/** A win on a page, and whether it is to be said publicly. */
export const Win = z.object({
  bullet: z.string(),
  text: z.string(),
  /** The page it stands on, and its day. */
  page: z.string(),
  day: Day,
  /** Who noted it; null where an imported note does not say. */
  by: z.string().nullable(),
  /** `wanted` is open until it was said, or let go; null where nobody spoke of it. `at` is in milliseconds since 1970. */
  publicly: z.object({ is: z.enum(['wanted', 'said', 'let-go']), by: z.string(), at: z.number() }).nullable(),
});

export type Win = z.infer<typeof Win>;
export type Publicly = NonNullable<Win['publicly']>;
