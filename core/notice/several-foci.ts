import type { BookPage } from '#core/book.ts';
import { focusOfSection } from './focus.ts';

/** Whether a page has room for more than one focus: on one that has not, nothing can be said of where the talk goes. */
export function hasSeveralFoci({ page }: BookPage): boolean {
  return new Set(page.sections.map(focusOfSection).filter((focus) => focus !== null)).size > 1;
}
