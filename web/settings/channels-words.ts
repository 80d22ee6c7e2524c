import { channels } from '#web/words/en/channels.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of chats and webhooks, which come with the settings. */
export const channelsWords = wordsOf(channels);
