import type { Letter } from '#core/messages/letter.ts';
import type { MessageOf } from '#core/messages/message.ts';
import { press, small, text } from './blocks.ts';
import { dayOf } from './letter-dates.ts';
import { letterWords } from './letter-words.ts';
import type { Reader } from './reader.ts';

/** To somebody who never heard of Rapport: what the book is, who can read it, and from whom this comes. */
export function invitation({ inviter, invited, link, expiresAt }: MessageOf<'invitation'>, { timeZone }: Reader): Letter {
  return {
    subject: letterWords('invitation.subject', { inviter }),
    blocks: [
      text(letterWords('invitation.text', { invited, inviter })),
      text(letterWords('invitation.readers')),
      press(letterWords('invitation.press'), link),
      small(letterWords('invitation.until', { inviter, when: dayOf(expiresAt, timeZone) })),
    ],
  };
}
