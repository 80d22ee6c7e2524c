import type { Notice } from '#core/messages/choices.ts';
import type { Message } from '#core/messages/message.ts';
import { letterWords } from '#server/letters/letter-words.ts';
import type { Reader } from '#server/letters/reader.ts';
import type { Answers } from './address-token.ts';
import { noticeOf } from './notice-of.ts';

type Link = { label: string; href: string };

/** What stands below every mail: what an answer becomes, why it comes, where that is decided, and the one press that ends it. */
export type Footer = { answer: string | null; why: string; change: Link | null; off: Link | null };

/** The footer of a message: `off` is the address of the press, where its kind can be turned off; `answers` what an answer becomes. */
export function footerOf(message: Message, { origin }: Pick<Reader, 'origin'>, off: string | null, answers: Answers | null = null): Footer {
  const notice = noticeOf(message);
  return {
    answer: answers && letterWords(`footer.answer.${answers}`),
    why: why(message, notice),
    // Somebody who is invited has no settings yet, and an address that was given up has none any more.
    change: message.kind === 'invitation' || message.kind === 'address-changed' ? null : { label: letterWords('footer.change'), href: `${origin}/settings` },
    off: off === null || notice === null ? null : { label: letterWords('footer.off'), href: off },
  };
}

function why(message: Message, notice: Notice | null): string {
  if (notice !== null) return letterWords('why.notice');
  switch (message.kind) {
    case 'invitation':
      return letterWords('why.invitation', { inviter: message.inviter });
    case 'calendar':
      return letterWords('why.calendar');
    case 'test':
      return letterWords('why.asked');
    case 'not-delivered':
    case 'channel-off':
      return letterWords('why.yours');
    default:
      return letterWords('why.sign-in');
  }
}
