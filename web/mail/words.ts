import { mail } from '#web/words/en/mail.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words about mail, which come with the screens that say them. */
export const mailWords = wordsOf(mail);
