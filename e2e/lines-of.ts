import type { Page } from '@playwright/test';
import { section } from './rapport.ts';

/** The words of a section of the live page, line by line, without the other's caret that stands among them. */
export function linesOf(page: Page, title: string): Promise<string[]> {
  return section(page, title)
    .locator('li')
    .evaluateAll((lines) =>
      lines.map((line) => {
        // Sign, words, chips.
        const words = line.children[1]?.cloneNode(true);
        if (!(words instanceof HTMLElement)) return '';
        for (const caret of words.querySelectorAll('[data-seat]:has(> [aria-hidden])')) caret.remove();
        return words.innerText.trim();
      }),
    );
}
