import type { Kind } from '#core/page.ts';

const written: readonly (readonly [RegExp, Kind | null, 'done' | null])[] = [
  [/^\[ ?\]$/, 'action', null],
  [/^\[[xX]\]$/, 'action', 'done'],
  [/^!$/, 'blocker', null],
  [/^\+$/, 'win', null],
  [/^\?$/, 'topic', null],
  // A dash out of habit: every line is a bullet already.
  [/^[-*•]$/, null, null],
];

/** The kind that the start of a line stands for, once a space follows it; null where it is only text. */
export function kindWritten(start: string): { kind: Kind | null; state: 'done' | null } | null {
  const found = written.find(([form]) => form.test(start));
  return found ? { kind: found[1], state: found[2] } : null;
}
