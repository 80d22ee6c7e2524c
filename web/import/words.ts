import { imports } from '#web/words/en/import.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of bringing old notes: they come with the screen that says them. */
export const importWords = wordsOf(imports);
