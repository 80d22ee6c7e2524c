import { z } from 'zod';

/** The kinds a bullet can have, in the order the `/` menu lists them. */
export const kinds = ['note', 'topic', 'action', 'blocker', 'win', 'feedback', 'career', 'learning', 'decision'] as const;

/** `open` until the two say otherwise; only actions, blockers and topics are ever anything but open for long. */
export const states = ['open', 'done', 'dropped'] as const;

/** A day of the calendar, `YYYY-MM-DD`, without a time zone. */
export const Day = z.iso.date();

/** When an action is due: a day, or `next`, the next time the two meet. */
export const Due = z.union([Day, z.literal('next')]);

/** One line on a page. Text is plain; `@name`, `#theme` and links are read out of it, never stored beside it. */
export const Bullet = z.object({
  /** Given once and kept for life: a carried bullet has the id it was raised with. */
  id: z.string(),
  kind: z.enum(kinds),
  /** 0 to 4: how far below the bullet above it stands. */
  indent: z.number().int().min(0).max(4),
  text: z.string(),
  /** Person id of who raised it; null where an imported note does not say. */
  by: z.string().nullable(),
  /** Person id of who owes it. Only actions have one. */
  owner: z.string().nullable(),
  due: Due.nullable(),
  state: z.enum(states),
  /** Why it was dropped, in a person's words. */
  reason: z.string().nullable(),
  /** The day of the page it was first written on; null on that page itself. */
  since: Day.nullable(),
  /** How many pages it was carried over to reach this one. */
  carried: z.number().int().min(0),
});

/** A section with its opening prompt, and its bullets from top to bottom. */
export const Section = z.object({
  key: z.string(),
  title: z.string(),
  prompt: z.string(),
  bullets: z.array(Bullet),
});

/** What one person puts at the top of the page, in words. Mood and load are kept apart: see `Answers`. */
export const CheckIn = z.object({
  energised: z.string(),
  drained: z.string(),
  support: z.string(),
  /** A written update sent ahead, so that it need not be spoken. */
  status: z.string(),
});

/** The closing lines: what mattered, what happens next, what the report needs. */
export const Recap = z.object({ mattered: z.string(), next: z.string(), needs: z.string() });

/** One meeting as plain data, read out of its shared document. Keyed records are by person id. */
export const Page = z.object({
  sections: z.array(Section),
  checkIns: z.record(z.string(), CheckIn),
  recap: Recap,
  /** The recap each person agreed to, word for word: a later change of words is not agreed to by anybody. */
  agreed: z.record(z.string(), Recap),
  /** Which section held the floor: by whole minutes since talk began, the key of the section last written in. */
  floor: z.record(z.string(), z.string()),
});

export type Kind = (typeof kinds)[number];
export type State = (typeof states)[number];
export type Due = z.infer<typeof Due>;
export type Bullet = z.infer<typeof Bullet>;
export type Section = z.infer<typeof Section>;
export type CheckIn = z.infer<typeof CheckIn>;
export type Recap = z.infer<typeof Recap>;
export type Page = z.infer<typeof Page>;
