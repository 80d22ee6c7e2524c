import { locale } from '#web/words/locale.ts';

const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });

/** Names as a list in a sentence: `Sam, Lena and Ravi`. */
export function listed(names: readonly string[]): string {
  return conjunction.format(names);
}
