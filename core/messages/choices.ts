import { z } from 'zod';
import { notices, type Notice } from './notices.ts';

export { notices, type Notice };

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Weekday = z.int().min(1).max(7);

/** What one person wants to be told, where, and when. Times are wall times in that person's own time zone. */
export const Choices = z.object({
  /** For each way, `mail` or the id of a chat or webhook: what is carried there. A way that is not named carries nothing. */
  ways: z.record(z.union([z.literal('mail'), z.uuid()]), z.array(z.enum(notices))),
  /** Whether meetings come as invitations of the calendar, by mail. */
  calendar: z.boolean(),
  /** How long before a meeting `soon` is. */
  soonMinutes: z.int().min(5).max(240),
  /** From when to when nothing is carried; null: at any time. */
  quiet: z.object({ from: Time, to: Time }).nullable(),
  /** ISO weekdays on which nothing is carried. */
  daysOff: z.array(Weekday).max(7),
  /** Whether messages may hold words of pages. Off until somebody turns it on for themselves. */
  words: z.boolean(),
});

export type Choices = z.infer<typeof Choices>;

/** What holds until somebody chooses: few messages, by mail, on working days, without a word of a page. */
export const usualChoices: Choices = {
  ways: { mail: ['day-before', 'unheld', 'changes', 'recap'] },
  calendar: true,
  soonMinutes: 15,
  quiet: { from: '19:00', to: '07:30' },
  daysOff: [6, 7],
  words: false,
};
