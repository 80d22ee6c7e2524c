import { choices } from '#web/words/en/choices.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words on what one is told, which come with where one chooses it. */
export const choicesWords = wordsOf(choices);
