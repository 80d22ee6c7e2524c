import { z } from 'zod';
import { Day } from '#core/page.ts';
import { foci } from './foci.ts';
import { Shares } from './signal-shape.ts';

const count = z.number().int().min(0);
const OnPage = z.object({ page: z.uuid(), day: Day });
const scale = z.number().int().min(1).max(5);

export const periods = ['12-weeks', '6-months', 'all'] as const;
export const Period = z.enum(periods);

/** Mood and load of one person by check-in, oldest first, of pages where both see them. */
const Felt = z.object({ person: z.uuid(), points: z.array(OnPage.extend({ mood: scale, load: scale })) });

/** What one page went to: shares in percent; `other` is what has no known focus. */
const Spent = OnPage.extend({
  measure: z.enum(['minutes', 'words']),
  parts: z.array(z.object({ focus: z.enum([...foci, 'other']), percent: z.number() })),
});

const Slot = OnPage.extend({ is: z.enum(['held', 'moved', 'skipped']) });

const Promised = z.object({ person: z.uuid(), kept: count, notKept: count, waiting: count, dropped: count });

/** A blocker: since when, how many days and meetings it has been in the way, and whether it still is. */
const Blocker = OnPage.extend({
  bullet: z.string(),
  text: z.string(),
  days: count,
  meetings: count,
  is: z.enum(['open', 'done', 'dropped', 'left-behind']),
});

/** The pictures of a period, oldest first, and for each the numbers that its one sentence says. */
export const Trends = z.object({
  period: Period,
  /** The first and the last day looked at. */
  from: Day,
  to: Day,
  pages: count,
  mood: z.object({
    people: z.array(Felt),
    says: z.discriminatedUnion('is', [
      z.object({ is: z.literal('none') }),
      z.object({ is: z.literal('few') }),
      z.object({ is: z.literal('load-rose'), person: z.uuid(), checkIns: count }),
      z.object({ is: z.literal('mood-sank'), person: z.uuid(), checkIns: count }),
      z.object({ is: z.literal('steady') }),
    ]),
  }),
  time: z.object({
    pages: z.array(Spent),
    says: z.object({ focus: z.enum(foci), pages: count, of: count }).nullable(),
  }),
  kept: z.object({ slots: z.array(Slot), says: z.object({ held: count, moved: count, skipped: count, of: count }) }),
  whose: z.object({ shares: Shares }),
  promises: z.object({ people: z.array(Promised), says: z.object({ kept: count, of: count }) }),
  blockers: z.object({ lines: z.array(Blocker), says: z.object({ open: count, oldest: count }) }),
});

export type Period = z.infer<typeof Period>;
export type Trends = z.infer<typeof Trends>;
