import { z } from 'zod';
import { Day } from './page.ts';

const words = (most: number) => z.string().trim().max(most);
const said = (most: number) => words(most).min(1);
const Id = z.uuid();
const BulletId = z.string().min(1).max(200);

/** A wall time, `HH:mm`. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * What the two settle beside their pages: who said it and when, once, never changed. How things stand (which goals
 * there are, which support is open) is read out of the records from the first to the last; see `core/care`.
 */
export const Settled = z.discriminatedUnion('kind', [
  /** A goal is set, or its words are changed. Set by the report it stands; set by the manager it is proposed until taken. */
  z.object({
    kind: z.literal('goal-set'),
    goal: Id,
    title: said(200),
    why: words(400),
    steps: z.array(z.object({ text: said(200), done: z.boolean() })).max(20),
  }),
  /** The report takes a goal the manager proposed. */
  z.object({ kind: z.literal('goal-taken'), goal: Id }),
  z.object({ kind: z.literal('goal-closed'), goal: Id, how: z.enum(['reached', 'let-go']), line: words(400) }),
  /** What became of support that was asked for on a page by a person. */
  z.object({
    kind: z.literal('support'),
    page: Id,
    person: Id,
    outcome: z.enum(['granted', 'declined', 'delivered']),
    line: words(400),
  }),
  /** Two bullets are one thread, said by a person: `bullet` goes on from `of`. */
  z.object({ kind: z.literal('thread-joined'), bullet: BulletId, of: BulletId }),
  z.object({ kind: z.literal('thread-parted'), bullet: BulletId }),
  /** What kind of blocker it is, asked of one that lingers. */
  z.object({ kind: z.literal('blocker-named'), bullet: BulletId, as: z.enum(['friction', 'confidence', 'clarity']) }),
  /** A win is to be said publicly, was said, or need not be after all. */
  z.object({ kind: z.literal('publicly'), bullet: BulletId, is: z.enum(['wanted', 'said', 'let-go']) }),
  /** The status a person sent ahead was read by the other, as it stood. */
  z.object({ kind: z.literal('status-read'), page: Id, status: words(4000) }),
  /** A question was offered on a page, passed over for today, or is never to come again. `question` names one of the bank or one's own. */
  z.object({ kind: z.literal('question'), page: Id, question: said(400), how: z.enum(['offered', 'passed', 'not-today', 'never']) }),
  /** The change the two agreed on when they last asked how these one-on-ones work. */
  z.object({ kind: z.literal('meta-agreed'), page: Id, change: said(1000) }),
  /** Whether that change held, looked at when the question came round again. */
  z.object({ kind: z.literal('meta-checked'), page: Id, held: z.enum(['yes', 'partly', 'no']) }),
  /** The planned page was moved. */
  z.object({ kind: z.literal('moved'), page: Id, from: z.object({ day: Day, time: Time }), to: z.object({ day: Day, time: Time }), reason: words(400) }),
  /** A page was skipped; because one of the two is away, or for any other reason. */
  z.object({ kind: z.literal('skipped'), page: Id, reason: words(400), because: z.literal('away').optional() }),
  /** The planned page was put where it makes up for the one that was skipped. */
  z.object({ kind: z.literal('made-up'), page: Id, instead: Id, to: z.object({ day: Day, time: Time }) }),
  /** The one that was skipped need not be made up for. */
  z.object({ kind: z.literal('make-up-let-go'), instead: Id }),
  /** Whoever says it is away, on both days and all between: no page is planned there. */
  z.object({ kind: z.literal('away'), away: Id, from: Day, to: Day, reason: words(400) }),
  /** They are not away after all. */
  z.object({ kind: z.literal('away-over'), away: Id }),
  /** From a day on the two meet at another slot. */
  z.object({ kind: z.literal('rhythm-changed'), from: Day }),
  /** Whether a person wants the recap outside the room, by mail or chat. It leaves only while both do. */
  z.object({ kind: z.literal('recap-outside'), wanted: z.boolean() }),
]);

export type Settled = z.infer<typeof Settled>;

/** A record: what was settled, by whom, and when (milliseconds since 1970). */
export type RoomRecord = Settled & { id: string; by: string; at: number };
