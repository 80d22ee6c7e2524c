import { z } from 'zod';
import { Day, kinds } from '#core/page.ts';

/** A theme as one person sees it over all their one-on-ones: who raised it and when, never what they said. */
export const Theme = z.object({
  /** How it is compared: without accents and case, its words joined by hyphens. */
  key: z.string(),
  /** As it is written, without `#`; as most wrote it. */
  name: z.string(),
  /** Other ways it is written that were merged into it. */
  alsoWritten: z.array(z.string()),
  /** The distinct people who raised it, in the order they first did; the one who asks may be among them. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  /** In how many distinct weeks it was raised. A carried bullet was raised once. */
  weeks: z.number().int(),
  since: Day,
  last: Day,
  /** Nobody has raised it for long. */
  isQuiet: z.boolean(),
  /** How many bullets of which kind, most first. */
  kinds: z.array(z.object({ kind: z.enum(kinds), count: z.number().int() })),
  /** The one-on-ones it came up in, latest first, each with its pages, newest first. */
  rooms: z.array(
    z.object({
      oneOnOneId: z.uuid(),
      other: z.string(),
      /** As it is written in this one-on-one: only this may be said there. */
      name: z.string(),
      /** Whether the other of the two raised it. */
      byOther: z.boolean(),
      pages: z.array(z.object({ pageId: z.uuid(), day: Day })),
    }),
  ),
});

export type Theme = z.infer<typeof Theme>;
