import type { Block } from '#core/messages/letter.ts';

/** Plain words. */
export const text = (words: string): Block => ({ is: 'text', runs: [{ text: words }] });

/** Words that stand out: what the letter is about. */
export const strongText = (words: string): Block => ({ is: 'text', runs: [{ text: words, strong: true }] });

/** Short facts below each other, or nothing where there are none. */
export const lines = (facts: readonly string[]): Block[] => (facts.length === 0 ? [] : [{ is: 'lines', lines: [...facts] }]);

/** The one thing to do. */
export const press = (label: string, href: string): Block => ({ is: 'press', label, href });

/** A further way, which follows it. */
export const quietly = (label: string, href: string): Block => ({ is: 'press', label, href, quiet: true });

export const small = (words: string): Block => ({ is: 'small', text: words });
