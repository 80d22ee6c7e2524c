import { passkeys } from '#web/words/en/passkeys.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of passkeys. They come with the screens that say them. */
export const passkeyWords = wordsOf(passkeys);
