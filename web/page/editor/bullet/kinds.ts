import type { Kind } from '#core/page.ts';

/**
 * The kinds in the order the `/` menu lists them, each with what it is typed as at the start of a line. Spelled out,
 * and not taken from core's schema, so that no validator is loaded.
 */
export const kindSigns: readonly { kind: Kind; typed: string | null }[] = [
  { kind: 'note', typed: null },
  { kind: 'topic', typed: '?' },
  { kind: 'action', typed: '[]' },
  { kind: 'blocker', typed: '!' },
  { kind: 'win', typed: '+' },
  { kind: 'feedback', typed: null },
  { kind: 'career', typed: null },
  { kind: 'learning', typed: null },
  { kind: 'decision', typed: null },
];
