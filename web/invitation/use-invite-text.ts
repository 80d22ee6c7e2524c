import { useMail } from '#web/mail/use-mail.ts';
import { mailWords } from '#web/mail/words.ts';
import { words } from '#web/words/words.ts';

/** How the other comes to the link: by mail from here, or by one's own hand. */
export function useInviteText(name: string): string {
  return useMail()?.set === true ? mailWords('mail.invite.text', { name }) : words('invite.text', { name });
}
