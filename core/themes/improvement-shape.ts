import { z } from 'zod';

/** What somebody does about a theme: their own record, which they alone read. */
export const Improvement = z.object({
  id: z.uuid(),
  /** The key of its theme. */
  theme: z.string(),
  /** What is done about it, in a line. */
  line: z.string(),
  /** Who sees to it, by name. */
  owner: z.string(),
  /** When it was begun and when it was done, in milliseconds since 1970; null as long as it is not. */
  since: z.number(),
  doneAt: z.number().nullable(),
  /** The one-on-ones that were told what was done, with the words it was told in. */
  told: z.array(z.object({ oneOnOneId: z.uuid(), text: z.string(), at: z.number() })),
});

export type Improvement = z.infer<typeof Improvement>;
