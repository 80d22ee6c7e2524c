import { story } from '#web/words/en/story.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of a story, which come with its screen. */
export const storyWords = wordsOf(story);
