import { questions } from '#web/words/en/questions.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of questions, which come with the page. */
export const questionsWords = wordsOf(questions);
