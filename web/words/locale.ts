/** Languages there are catalogues for. */
const spoken = new Set(['en']);

/**
 * How dates and numbers are written: the first of the reader's languages that Rapport also has words in, so that no
 * German weekday stands in an English sentence. `en-GB` writes them as the default.
 */
export const locale = readerLocale(typeof navigator === 'undefined' ? [] : navigator.languages);

export function readerLocale(languages: readonly string[]): string {
  return languages.find((language) => spoken.has(language.split('-')[0] ?? '')) ?? 'en-GB';
}
