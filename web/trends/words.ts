import { trends } from '#web/words/en/trends.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of the trends, which come with their screen. */
export const trendsWords = wordsOf(trends);
