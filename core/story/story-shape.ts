import { z } from 'zod';
import { Day } from '#core/page.ts';

/** What a line of a story is: a kind of bullet worth telling again, what became of a goal, or a recap. */
export const storyKinds = ['win', 'goal', 'career', 'feedback', 'learning', 'decision', 'recap'] as const;

/** One line of a story, tied to the page it was said on. */
export const StoryLine = z.object({
  /** Stays the same for as long as the book does, so that a choice of lines can be kept. */
  id: z.string(),
  kind: z.enum(storyKinds),
  day: Day,
  /** The page to open; null for what was settled beside the pages. */
  page: z.string().nullable(),
  bullet: z.string().nullable(),
  /** Person id of who said it; null where old notes do not tell, and for what both agreed on. */
  by: z.string().nullable(),
  text: z.string(),
  /** What became of a goal. */
  goal: z.enum(['set', 'reached', 'let-go']).nullable(),
});

/** The story of a period: its lines in the order they read well, and how many each month brought. */
export const Story = z.object({
  lines: z.array(StoryLine),
  /** Every month of the period, `YYYY-MM`, oldest first, those that brought nothing too. */
  months: z.array(z.object({ month: z.string(), lines: z.number().int(), meetings: z.number().int() })),
});

export type StoryKind = (typeof storyKinds)[number];
export type StoryLine = z.infer<typeof StoryLine>;
export type Story = z.infer<typeof Story>;
