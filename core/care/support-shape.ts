import { z } from 'zod';
import { Day } from '#core/page.ts';

/** What became of support that was asked for. */
export const supportOutcomes = ['granted', 'declined', 'delivered'] as const;

/** What became of an ask: how it was settled, by whom and when (milliseconds since 1970), with a line if one was wanted. */
export const SupportSettled = z.object({ outcome: z.enum(supportOutcomes), line: z.string(), by: z.string(), at: z.number() });

/** Support somebody asked for in a check-in. */
export const SupportAsk = z.object({
  /** The pages it was asked for on, word for word, newest first: what settles it names the newest. */
  pages: z.array(z.string()).min(1),
  /** The day it was first asked for. */
  since: Day,
  /** Who asked. */
  person: z.string(),
  words: z.string(),
  /** Null while it is open. */
  settled: SupportSettled.nullable(),
});

export type SupportOutcome = (typeof supportOutcomes)[number];
export type SupportSettled = z.infer<typeof SupportSettled>;
export type SupportAsk = z.infer<typeof SupportAsk>;
