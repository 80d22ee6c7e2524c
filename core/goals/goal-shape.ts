import { z } from 'zod';

export const Step = z.object({ text: z.string(), done: z.boolean() });

/** What a goal says: itself, one line of why, and steps if wanted. */
const Words = z.object({ title: z.string(), why: z.string(), steps: z.array(Step) });

/** One goal as it stands. Instants are milliseconds since 1970. */
export const Goal = Words.extend({
  id: z.string(),
  /** Whose goal it is: the report's, and among equals that of who set it. Null while the report's seat is free. */
  owner: z.string().nullable(),
  /** `proposed` by the other and not taken yet; `standing`; `closed` for good. */
  state: z.enum(['proposed', 'standing', 'closed']),
  setBy: z.string(),
  setAt: z.number(),
  /** When it began to stand: set by its owner, or taken. Null while it is proposed. */
  standsSince: z.number().nullable(),
  /** When its words or its steps last changed. */
  changedAt: z.number(),
  /** When a step was last done. */
  steppedAt: z.number().nullable(),
  /** Other words for it, proposed by the other and neither taken nor passed over yet. No step of theirs counts as done. */
  change: Words.extend({ by: z.string(), at: z.number() }).nullable(),
  closed: z.object({ how: z.enum(['reached', 'let-go']), line: z.string(), by: z.string(), at: z.number() }).nullable(),
  /** What it was called before: bullets may link it by these still. */
  earlierTitles: z.array(z.string()),
});

export type GoalWords = z.infer<typeof Words>;
export type Step = z.infer<typeof Step>;
export type Goal = z.infer<typeof Goal>;
