import type { Page } from './page.ts';

/**
 * The three finds of a good one-on-one (practice.md, "Wrap up"): a real blocker, a concrete support need and
 * something learned. Each is true when the page holds one in words.
 */
export function finds(page: Page): { blocker: boolean; support: boolean; learning: boolean } {
  const said = page.sections.flatMap((section) => section.bullets).filter((bullet) => bullet.text.trim() !== '');
  const asksForSupport = Object.values(page.checkIns).some(({ support }) => support.trim() !== '');
  return {
    blocker: said.some(({ kind }) => kind === 'blocker'),
    support: asksForSupport || page.recap.needs.trim() !== '',
    learning: said.some(({ kind }) => kind === 'learning'),
  };
}
