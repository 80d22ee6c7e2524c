import { z } from 'zod';
import { Day } from '#core/page.ts';

/** What a manager's one-on-one with one report was like lately, in figures that can stand side by side. */
export const OverviewRow = z.object({
  oneOnOne: z.string(),
  name: z.string(),
  /** Meetings since `since`: held, of those moved before they were held, and skipped. */
  held: z.number().int(),
  moved: z.number().int(),
  skipped: z.number().int(),
  /** Minutes together since `since`. */
  minutes: z.number().int(),
  /** Wins noted since `since`, by either. */
  wins: z.number().int(),
  lastHeld: Day.nullable(),
  lastWin: Day.nullable(),
  lastCareer: Day.nullable(),
  /** Open actions the manager owes this report, and how many of them are past their day. */
  owed: z.number().int(),
  overdue: z.number().int(),
});

export const Overview = z.object({ since: Day, rows: z.array(OverviewRow) });

export type OverviewRow = z.infer<typeof OverviewRow>;
export type Overview = z.infer<typeof Overview>;
