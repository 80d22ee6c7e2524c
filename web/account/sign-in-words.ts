import { signIn } from '#web/words/en/sign-in.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of the ways in beside the password. They come with the screens that say them. */
export const signInWords = wordsOf(signIn);
