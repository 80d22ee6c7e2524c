import { Notice } from '#web/design/Notice.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { dayAndTime } from '#web/words/dates.ts';
import { useMail } from './use-mail.ts';
import { mailWords } from './words.ts';

/** That mail to oneself does not arrive, and since when; nothing where it does. */
export function MailFailing() {
  const { timeZone } = useMe();
  const today = useToday(timeZone);
  const failing = useMail()?.failing ?? null;
  return failing === null ? null : <Notice>{mailWords('mail.failing', { when: dayAndTime(failing, timeZone, today) })}</Notice>;
}
