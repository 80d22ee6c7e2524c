import { z } from 'zod';
import { Day, kinds, states } from '#core/page.ts';
import { lineIs } from './line.ts';

/** A line that was found, in its context. */
export const Found = z.object({
  oneOnOneId: z.uuid(),
  /** What the other of that one-on-one is called. */
  other: z.string(),
  is: z.enum(lineIs),
  /** Null where it stands on no page: a goal, a private note about the person. */
  pageId: z.uuid().nullable(),
  bulletId: z.string().nullable(),
  day: Day,
  /** The title of its section; empty where it stands in none. */
  section: z.string(),
  /** The bullet it stands below, if it is indented. */
  above: z.string().nullable(),
  kind: z.enum(kinds).nullable(),
  state: z.enum(states).nullable(),
  /** Person ids of who raised it and of who owes it. */
  by: z.string().nullable(),
  owner: z.string().nullable(),
  /** The line; of a very long one what stands around the first word that was found. */
  text: z.string(),
  /** Where in the text the words stand that were asked for: from and to, in UTF-16 units. */
  ranges: z.array(z.tuple([z.number().int(), z.number().int()])),
  /** On how many pages it was found: a carried bullet is one result. */
  pages: z.number().int(),
});

/** Everything that was found, best first, and of equally good the newest first. */
export const Answer = z.object({
  found: z.array(Found),
  /** How many there are in all; `found` holds the first of them. */
  total: z.number().int(),
  /** Filters nobody can follow, as they were written. */
  unknown: z.array(z.string()),
});

export type Found = z.infer<typeof Found>;
export type Answer = z.infer<typeof Answer>;
