import { IntlMessageFormat } from 'intl-messageformat';
import type { Parameters } from '#core/words/message.ts';
import { en } from './words/en.ts';

type Catalogue = typeof en;
export type LetterKey = keyof Catalogue;
type Given<K extends LetterKey> = {} extends Parameters<Catalogue[K]> ? [] : [given: Parameters<Catalogue[K]>];

/** How letters write dates and numbers. */
export const letterLocale = 'en-GB';

const formats = new Map<LetterKey, IntlMessageFormat>();

/** The words of a letter for a key. What is given stands there as it is: nothing in it is read as a message. */
export function letterWords<K extends LetterKey>(key: K, ...[given]: Given<K>): string {
  if (given === undefined) return en[key];
  let format = formats.get(key);
  if (!format) {
    format = new IntlMessageFormat(en[key], letterLocale, undefined, { ignoreTag: true });
    formats.set(key, format);
  }
  return String(format.format<string>(given));
}
