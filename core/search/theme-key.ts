import { wordsOf } from './words-of.ts';

/** How themes are compared: without accents and case, their words joined by hyphens. */
export function themeKey(theme: string): string {
  return wordsOf(theme)
    .map(({ word }) => word)
    .join('-');
}
