import { schedule } from '#web/words/en/schedule.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of moving, skipping, making up and being away. They come with the sheets and lines that say them, not with the first screen. */
export const scheduleWords = wordsOf(schedule);
