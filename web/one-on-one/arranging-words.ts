import { arranging } from '#web/words/en/arranging.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of the sheets on which two people arrange when, where and how they meet. They come with those sheets. */
export const arrangingWords = wordsOf(arranging);
