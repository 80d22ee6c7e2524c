import { z } from 'zod';
import { Day } from '#core/page.ts';
import { askables } from './askable.ts';
import { foci } from './foci.ts';

const count = z.number().int().min(0);
const percent = z.number().int().min(0).max(100);

/** What a line is drawn from: a page of the book or a record, its day, and the bullet with its words where it is one. */
export const Evidence = z.object({ page: z.uuid().nullable(), day: Day, bullet: z.string().nullable(), text: z.string().nullable() });

/** One thing to try. The words are in the catalogue. */
export const Trying = z.enum([
  'agree-a-slot', 'report-opens', 'other-opens', 'status-ahead', 'another-focus', 'first-line-last-time', 'fewer-promises',
  'ask-wellbeing', 'ask-development', 'ask-feedback', 'share-context', 'ask-meta', 'product-last', 'ask-energy', 'take-something-off', 'name-blocker',
]);

/** Shares of the report, in percent; null where there is not enough to go on. */
export const Shares = z.object({ topics: percent.nullable(), words: percent.nullable(), spoken: percent.nullable() });

const shared = { evidence: z.array(Evidence), trying: Trying, /** 0 to 1, to order by; never shown. */ strength: z.number() };
const CheckInLine = { person: z.uuid(), values: z.array(z.number().int()) };

/** Something the book shows about the one-on-one itself, as plain data for words that both read alike. */
export const Signal = z.discriminatedUnion('kind', [
  /** Of the last `of` slots so many were moved to another day, or skipped; `late` of these with less than a day’s notice. */
  z.object({ kind: z.literal('bumped'), moved: count, skipped: count, late: count, of: count, ...shared }),
  /** `voice`: whose meeting it has become. */
  z.object({ kind: z.literal('one-voice'), voice: z.enum(['manager', 'report']), shares: Shares, ...shared }),
  /** So many of the last `of` pages were all status; `before`: of the four before them. */
  z.object({ kind: z.literal('status-drift'), pages: count, of: count, before: count, ...shared }),
  /** The last so many pages went to one focus, or brought hardly anything new (`focus` null). */
  z.object({ kind: z.literal('sameness'), focus: z.enum(foci).nullable(), pages: count, ...shared }),
  z.object({ kind: z.literal('no-thread'), lines: count, of: count, ...shared }),
  z.object({ kind: z.literal('promises'), person: z.uuid(), kept: count, of: count, ...shared }),
  /** `last`: the day it last came up, null where the book has none. `weeks`: how long it has been, or the book is silent. */
  z.object({ kind: z.literal('unasked'), what: z.enum(askables), last: Day.nullable(), weeks: count, ...shared }),
  z.object({ kind: z.literal('product-longest'), pages: count, of: count, ...shared }),
  z.object({ kind: z.literal('energy-sinking'), ...CheckInLine, ...shared }),
  z.object({ kind: z.literal('load-rising'), ...CheckInLine, ...shared }),
  /** A blocker that is in the way for the `meeting`-th meeting. */
  z.object({ kind: z.literal('blocker'), text: z.string(), meeting: count, ...shared }),
]);

export type Evidence = z.infer<typeof Evidence>;
export type Shares = z.infer<typeof Shares>;
export type Signal = z.infer<typeof Signal>;
