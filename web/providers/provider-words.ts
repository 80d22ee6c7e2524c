import { providers } from '#web/words/en/providers.ts';
import { wordsOf } from '#web/words/words.ts';

/** The words of signing in with a provider. They come with the screens that say them. */
export const providerWords = wordsOf(providers);
