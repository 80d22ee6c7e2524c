import { z } from 'zod';
import { forPerson, Id, Instant } from './base.ts';

const Feed = z.object({
  /** Since when the address that works does. */
  since: Instant,
  /** When a calendar last asked, to within five minutes. */
  readAt: Instant.nullable(),
});

const Answer = z.object({
  /** Whose calendar says it. */
  by: Id,
  /** `proposed`: another time is proposed. It is shown, and nothing else comes of it by itself. */
  answer: z.enum(['accepted', 'declined', 'tentative', 'proposed']),
  /** Whether it is about the series as a whole. */
  whole: z.boolean(),
  /** What is proposed, on the wall where the two meet. */
  proposed: z.object({ day: z.iso.date(), time: z.string(), startsAt: Instant }).nullable(),
});

/** Calendars: the feed a person subscribes to, and what calendars answered. */
export const calendar = {
  /** One's own feed, or null where there is none. */
  feed: forPerson.route({ method: 'GET', path: '/calendar/feed' }).output(z.object({ feed: Feed.nullable() })),

  /** A new address for one's feed. It is shown this once, and the one before stops working. */
  renewFeed: forPerson.route({ method: 'POST', path: '/calendar/feed' }).output(z.object({ address: z.url() })),

  /** The address stops working. Revoking twice is fine. */
  revokeFeed: forPerson.route({ method: 'DELETE', path: '/calendar/feed' }).output(z.object({})),

  /** What the calendars of the two say about the next meeting, or about the series it is of. */
  answers: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/calendar' })
    .input(z.object({ id: Id }))
    .output(z.array(Answer)),
};
