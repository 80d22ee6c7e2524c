import { sql } from 'kysely';
import { sendLinksWith } from '#server/auth/links.ts';
import { keepCalendarsWith } from '#server/calendar/keep-calendars.ts';
import { carryChatWith } from '#server/chat/carry-chat.ts';
import type { Parts } from '#server/http/asking.ts';
import { carryMailWith } from '#server/mail/carry-mail.ts';
import { tellSender } from '#server/mail/tell-sender.ts';
import { deliverWith } from '#server/messages/deliver.ts';
import { lookWith } from '#server/notices/look.ts';
import type { JobName, Work } from './jobs.ts';

/** What is done for each job. */
export function worksOf(parts: Parts): Record<JobName, Work> {
  const { reach, keys, now } = parts;
  const [mail, chat] = [carryMailWith(parts), carryChatWith(parts)];
  return {
    look: lookWith(parts),
    calendar: keepCalendarsWith(parts),
    deliver: deliverWith({
      reach,
      keys,
      now,
      carry: (carried) => (carried.way === 'mail' ? mail(carried) : chat(carried)),
      onFailed: tellSender(parts),
    }),
    'send-link': sendLinksWith(parts, 'send-link'),
    'send-reset': sendLinksWith(parts, 'send-reset'),
    sweep: async () => {
      await reach.atTheGate((gate) => sql`select enqueue_what_is_due(${now()})`.execute(gate));
    },
  };
}
