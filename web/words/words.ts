import { IntlMessageFormat } from 'intl-messageformat';
import { en } from '#web/words/en.ts';
import { locale } from '#web/words/locale.ts';
import type { Parameters } from '#core/words/message.ts';

type Catalogue = typeof en;

/** What can be said: every key of the catalogue. */
export type Key = keyof Catalogue;

/** The keys that need no parameters. */
export type PlainKey = { [K in Key]: {} extends Parameters<Catalogue[K]> ? K : never }[Key];

type Given<K extends Key> = {} extends Parameters<Catalogue[K]> ? [] : [given: Parameters<Catalogue[K]>];

const formats = new Map<Key, IntlMessageFormat>();

/** The words for a key, in the reader's language: `words('book.more', { count: 3 })`. */
export function words<K extends Key>(key: K, ...[given]: Given<K>): string {
  if (given === undefined) return en[key];
  let format = formats.get(key);
  if (!format) {
    // In the browser this message was parsed at build time (see web/build/compiled-words.ts).
    format = new IntlMessageFormat(en[key], locale);
    formats.set(key, format);
  }
  return String(format.format<string>(given));
}
