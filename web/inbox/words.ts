import { inbox } from '#web/words/en/inbox.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of the inbox, which come with it. */
export const inboxWords = wordsOf(inbox);
