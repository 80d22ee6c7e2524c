import { z } from 'zod';
import { Day, kinds } from '#core/page.ts';
import { Evidence } from './signal-shape.ts';

/** A name that keeps coming up. */
export const Name = z.object({
  name: z.string(),
  /** Lines it stands in, and pages these were written on. */
  lines: z.number().int(),
  pages: z.number().int(),
  /** The kinds of these lines, most frequent first. */
  kinds: z.array(z.object({ kind: z.enum(kinds), lines: z.number().int() })),
  last: Day,
  evidence: z.array(Evidence),
});

export type Name = z.infer<typeof Name>;
