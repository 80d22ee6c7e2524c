import { z } from 'zod';
import { Page } from '#core/page.ts';
import { forPerson, Id, Instant } from './base.ts';

const scale = z.number().int().min(1).max(5);

/** Mood and load, 1 (low) to 5 (high). */
export const MoodAndLoad = z.object({ mood: scale, load: scale });

/** How much each spoke, as the one who answers saw it, and how worthwhile it was (1 to 5). Both may be left out. */
export const Reflection = z.object({ spoke: z.enum(['me', 'even', 'other']).nullable(), worthwhile: scale.nullable() });

/** Answers given blind: the other's is null until it may be seen; `otherAnswered` tells that there is one. */
const blind = <Answer extends z.ZodType>(answer: Answer) =>
  z.object({ mine: answer.nullable(), other: answer.nullable(), otherAnswered: z.boolean() });

/** Everything about a page but its words. */
export const Meeting = z.object({
  id: Id,
  oneOnOneId: Id,
  state: z.enum(['planned', 'held', 'skipped']),
  day: z.iso.date(),
  /** Wall time at the place, `HH:mm`. */
  time: z.string(),
  zone: z.string(),
  startsAt: Instant,
  minutes: z.number().int(),
  talkBeganAt: Instant.nullable(),
  heldAt: Instant.nullable(),
  heldBy: Id.nullable(),
  imported: z.boolean(),
  /** Times the page was reopened after it was held, oldest first. */
  amendments: z.array(z.object({ by: Id, openedAt: Instant, finishedAt: Instant.nullable() })),
});

export const BookEntry = Meeting.extend({
  recap: Page.shape.recap,
  counts: z.object({ bullets: z.number().int(), actions: z.number().int(), done: z.number().int() }),
});

export const ReadPage = Meeting.extend({
  page: Page,
  /** What was amended since it was held, by bullet id; null where it never was reopened. */
  amended: z.object({ marks: z.record(z.string(), z.enum(['added', 'changed'])), removed: z.array(z.string()) }).nullable(),
  checkIn: blind(MoodAndLoad),
  reflection: blind(Reflection),
});

/** Why, in a word or a line; may be left out. */
const Reason = z.string().trim().max(400).default('');

const Cursor = z.object({ startsAt: Instant, id: Id });

export const pages = {
  /** The pages that were held or skipped, newest first, without their bullets. */
  book: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/pages' })
    .input(z.object({ id: Id, before: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(40) }))
    .output(z.object({ entries: z.array(BookEntry), next: Cursor.nullable() })),

  read: forPerson.route({ method: 'GET', path: '/pages/{id}' }).input(z.object({ id: Id })).output(ReadPage),

  /** Says that talk began: answers to the check-in are shown. Saying so twice changes nothing. */
  begin: forPerson.route({ method: 'POST', path: '/pages/{id}/begin' }).input(z.object({ id: Id })).output(Meeting),

  /** Moves the planned page to another day or time to come, after the last that was held; the rhythm stays. Who, when and why are remembered. */
  move: forPerson
    .route({ method: 'POST', path: '/pages/{id}/move' })
    .input(z.object({ id: Id, day: z.iso.date(), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), reason: Reason }))
    .output(Meeting)
    .errors({ PAGE_HELD: { status: 409 }, DAY_GONE: { status: 422 } }),

  /** Skips the planned page, with why. What was written for it stands on the one that comes instead. Skipping again gives the same. */
  skip: forPerson
    .route({ method: 'POST', path: '/pages/{id}/skip' })
    .input(z.object({ id: Id, reason: Reason }))
    .output(z.object({ skipped: Id, next: Id }))
    .errors({ PAGE_HELD: { status: 409 } }),

  answerCheckIn: forPerson
    .route({ method: 'PUT', path: '/pages/{id}/check-in' })
    .input(MoodAndLoad.extend({ id: Id }))
    .output(blind(MoodAndLoad)),

  reflect: forPerson
    .route({ method: 'PUT', path: '/pages/{id}/reflection' })
    .input(Reflection.extend({ id: Id }))
    .output(blind(Reflection)),

  /**
   * Closes the page: it is held, and the next one exists with what is open. Closing again, or by both at once,
   * gives the same next page. `next` is the day and time the sheet showed; left out, it is the next slot.
   */
  close: forPerson
    .route({ method: 'POST', path: '/pages/{id}/close' })
    .input(z.object({ id: Id, next: z.object({ day: z.iso.date(), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }).optional() }))
    .output(z.object({ held: Id, next: Id }))
    .errors({ NEXT_IN_THE_PAST: { status: 422 } }),

  /** Reopens a held page for an amendment. The page as it was closed is kept, and what differs is marked. */
  amend: forPerson
    .route({ method: 'POST', path: '/pages/{id}/amend' })
    .input(z.object({ id: Id }))
    .output(Meeting)
    .errors({ PAGE_NOT_HELD: { status: 409 } }),

  /** Ends the amendment. Bullets left open that were added by it go to the planned page, once. */
  finishAmendment: forPerson.route({ method: 'POST', path: '/pages/{id}/amend/finish' }).input(z.object({ id: Id })).output(Meeting),
};
