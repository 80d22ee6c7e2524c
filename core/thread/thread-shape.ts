import { z } from 'zod';
import { Bullet, Day } from '#core/page.ts';

/** A page to jump to. */
const OnPage = z.object({ page: z.uuid(), day: Day });

const Stood = OnPage.extend({
  state: z.enum(['planned', 'held', 'skipped']),
  /** The title of the section it stood in. */
  section: z.string(),
  bullet: Bullet,
});

/** What kind of blocker it is, who said so, and when (milliseconds since 1970). */
export const Named = z.object({ as: z.enum(['friction', 'confidence', 'clarity']), by: z.uuid(), at: z.number().int() });

/**
 * How a thread ended. `said`: it was a line that nobody has to finish. `left-behind`: it was open, and later pages do
 * not have it.
 */
const Ending = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open') }),
  z.object({ is: z.literal('said') }),
  OnPage.extend({ is: z.literal('done') }),
  OnPage.extend({ is: z.literal('dropped'), reason: z.string().nullable() }),
  OnPage.extend({ is: z.literal('left-behind') }),
]);

/** The way of a bullet through the pages. */
export const Thread = z.object({
  id: z.string(),
  /** Oldest page first. A page on which two joined bullets stood is there twice. */
  stood: z.array(Stood),
  /** How many meetings it has waited: held pages it was left open on. */
  waited: z.number().int(),
  ending: Ending,
  named: Named.nullable(),
  /** Whether to ask what kind of blocker it is. */
  asks: z.boolean(),
  /** Bullets that were joined to this thread by hand, each of which can be parted again. */
  joined: z.array(z.object({ bullet: z.string(), of: z.string(), by: z.uuid(), at: z.number().int() })),
});

/** What is known of a bullet on one page by the pages around it. */
export const Age = z.object({
  bullet: z.string(),
  /** The day of the page it was raised on; null on that page itself. */
  from: Day.nullable(),
  /** The how-manieth meeting this is for it: 1 on the page it was raised on. */
  meeting: z.number().int(),
  /** The day of the last page it went on to; null where it did not. */
  until: Day.nullable(),
});

/** A blocker that is open and has waited. */
export const Lingering = OnPage.extend({
  bullet: z.string(),
  text: z.string(),
  waited: z.number().int(),
  named: Named.nullable(),
  asks: z.boolean(),
});

/** An open blocker that says much the same as an earlier one. `of` was raised on `page`. */
export const JoinOffer = OnPage.extend({ bullet: z.string(), text: z.string(), of: z.string(), ofText: z.string() });

export type Named = z.infer<typeof Named>;
export type Thread = z.infer<typeof Thread>;
export type Age = z.infer<typeof Age>;
export type Lingering = z.infer<typeof Lingering>;
export type JoinOffer = z.infer<typeof JoinOffer>;
