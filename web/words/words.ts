import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '#web/words/en.ts';
import { locale } from '#web/words/locale.ts';
import type { Parameters } from '#core/words/message.ts';

type Given<M extends string> = {} extends Parameters<M> ? [] : [given: Parameters<M>];

/** What can be said: every key of the catalogue. */
export type Key = keyof typeof en;

/** The keys that need no parameters. */
export type PlainKey = { [K in Key]: {} extends Parameters<(typeof en)[K]> ? K : never }[Key];

/** Says the messages of a catalogue: the one above, or that of an area which comes with its screens. */
export function wordsOf<M extends Readonly<Record<keyof M, string>>>(messages: M) {
  const formats = new Map<string, IntlMessageFormat>();
  return <K extends keyof M & string>(key: K, ...[given]: Given<M[K]>): string => {
    if (given === undefined) return messages[key];
    let format = formats.get(key);
    if (!format) {
      // In the browser this message was parsed at build time (see web/build/compiled-words.ts).
      format = new IntlMessageFormat(messages[key], locale);
      formats.set(key, format);
    }
    return String(format.format<string>(given));
  };
}

/** The words for a key, in the reader's language: `words('book.more', { count: 3 })`. */
export const words = wordsOf(en);
