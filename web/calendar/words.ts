import { calendar } from '#web/words/en/calendar.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of calendars, which come with the settings and the lines that say them. */
export const calendarWords = wordsOf(calendar);
