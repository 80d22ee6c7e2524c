import { z } from 'zod';
import { Day } from '#core/page.ts';

const onPage = { page: z.uuid(), day: Day };

/** A line on what is left of last time. `person` is whom it is about; `text` is cut to be short. */
export const SinceLine = z.discriminatedUnion('is', [
  /** An action they owe. `page` is where they took it on; `dueOn` the day it is due, also where that is `next`. */
  z.object({ is: z.literal('promised'), ...onPage, person: z.uuid(), bullet: z.string(), text: z.string(), dueOn: Day.nullable(), overdue: z.boolean() }),
  /** Something they raised last time that nobody followed up. */
  z.object({ is: z.literal('mentioned'), ...onPage, person: z.uuid(), bullet: z.string(), text: z.string(), section: z.string() }),
  /** Their mood or load, 1 to 5, before and now. */
  z.object({ is: z.enum(['mood', 'load']), ...onPage, person: z.uuid(), bullet: z.null(), from: z.number().int(), to: z.number().int() }),
  /** What gives or takes energy that did not the time before. */
  z.object({ is: z.enum(['energised', 'drained']), ...onPage, person: z.uuid(), bullet: z.null(), text: z.string() }),
]);

export type SinceLine = z.infer<typeof SinceLine>;
