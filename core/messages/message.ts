import { z } from 'zod';
import { Day } from '#core/page.ts';

const Id = z.uuid();
const count = z.int().min(0);
const name = z.string();
/** An instant, in milliseconds since 1970. */
const At = z.number();

/** What there is to prepare for a meeting, in numbers alone. */
export const BriefCounts = z.object({
  /** Open lines to talk about on the page, and of those how many are one's own. */
  topics: count,
  mine: count,
  /** Actions the reader owes the other, and the other the reader. */
  iOwe: count,
  owedToMe: count,
  /** Blockers that have waited for three meetings or more. */
  lingering: count,
});

/** Words of a page, only ever in a message to somebody who chose words in mail. */
const Words = z.array(z.string()).max(10).default([]);

const meeting = { oneOnOne: Id, page: Id, other: name };

/**
 * What a person can be told. A message holds names and numbers, never a word of a room, but for `words`, which are
 * there only where that person chose them, and the recap, where both did.
 */
export const Message = z.discriminatedUnion('kind', [
  /** A meeting is near: the day before, or shortly before. */
  z.object({ kind: z.literal('reminder'), near: z.enum(['day-before', 'soon']), ...meeting, startsAt: At, minutes: count, counts: BriefCounts, words: Words }),
  /** It is time to check in, or to send status ahead. */
  z.object({ kind: z.literal('prompt'), what: z.enum(['check-in', 'status']), ...meeting, startsAt: At }),
  /** What the reader said they would do is due, over all their one-on-ones. */
  z.object({ kind: z.literal('owed'), day: Day, due: count, overdue: count, people: z.array(name), words: Words }),
  /** A slot went by, and its page was neither held nor moved nor skipped. */
  z.object({ kind: z.literal('unheld'), ...meeting, startsAt: At }),
  /** The week ahead, on Monday. */
  z.object({
    kind: z.literal('digest'),
    from: Day,
    meetings: z.array(z.object({ oneOnOne: Id, other: name, startsAt: At, counts: BriefCounts })),
    iOwe: count,
  }),
  /** The other moved the page, skipped it, made up for it, changed the rhythm or is away. */
  z.object({ kind: z.literal('moved'), ...meeting, from: At, to: At }),
  z.object({ kind: z.literal('skipped'), ...meeting, was: At, next: At }),
  z.object({ kind: z.literal('rhythm'), oneOnOne: Id, other: name, next: At }),
  z.object({ kind: z.literal('away'), oneOnOne: Id, other: name, from: Day, to: Day }),
  /** What both agreed on at the end, because both want it outside the room. The exact text. */
  z.object({ kind: z.literal('recap'), ...meeting, day: Day, text: z.string() }),
  /** An entry of the calendar: the whole object goes along as text/calendar. `is`: a new one, a changed one, or one that is off. */
  z.object({ kind: z.literal('calendar'), is: z.enum(['new', 'changed', 'off']), oneOnOne: Id, other: name, method: z.enum(['REQUEST', 'CANCEL']), object: z.string(), says: z.string() }),
  /** What the other's calendar answered to an invitation of the calendar. A proposal is shown, not obeyed. */
  z.object({ kind: z.literal('answered'), oneOnOne: Id, other: name, answer: z.enum(['declined', 'tentative', 'proposed']), startsAt: At, proposed: At.nullable() }),
  /** Somebody without an account is invited to a one-on-one: to their address, in the name of who invites. */
  z.object({ kind: z.literal('invitation'), oneOnOne: Id, to: z.string(), inviter: name, invited: name, link: z.string(), expiresAt: At }),
  /** Signing in, and what changed about it. */
  z.object({ kind: z.literal('sign-in-link'), link: z.string(), expiresAt: At }),
  z.object({ kind: z.literal('reset-password'), link: z.string(), expiresAt: At }),
  z.object({ kind: z.literal('confirm-address'), to: z.string(), link: z.string(), expiresAt: At }),
  z.object({ kind: z.literal('address-changed'), to: z.string(), now: z.string() }),
  z.object({ kind: z.literal('way-in-changed'), what: z.enum(['password', 'passkey-added', 'passkey-removed', 'second-factor-on', 'second-factor-off', 'provider-linked', 'provider-unlinked', 'recovery-code-used']), at: At }),
  /** Something did not arrive: whom it was for, what kind of message it was, and where it belongs. */
  z.object({ kind: z.literal('not-delivered'), what: z.string(), to: z.string(), oneOnOne: Id.nullable().default(null) }),
  /** A chat or webhook was turned off after it failed for too long. */
  z.object({ kind: z.literal('channel-off'), channel: name }),
  /** Somebody asked to see whether a channel works. */
  z.object({ kind: z.literal('test'), channel: name }),
]);

export type Message = z.infer<typeof Message>;
export type MessageKind = Message['kind'];
/** A message of one kind. */
export type MessageOf<K extends MessageKind> = Extract<Message, { kind: K }>;
export type BriefCounts = z.infer<typeof BriefCounts>;
