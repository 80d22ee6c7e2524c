import { z } from 'zod';
import { Day } from '#core/page.ts';
import { foci } from './foci.ts';

/** When a focus was last touched: the day and page, and how many whole weeks ago; null where it never was. */
export const FocusTouched = z.object({
  focus: z.enum(foci),
  last: z.object({ page: z.uuid(), day: Day, weeks: z.number().int() }).nullable(),
  /** Whether it would do to offer it. */
  due: z.boolean(),
});

export type FocusTouched = z.infer<typeof FocusTouched>;
