import type { Day } from '#core/day.ts';
import { dueInTail } from '#core/due.ts';
import type { Due, Kind } from '#core/page.ts';
import { kindWritten } from './kind-written.ts';

/** A line as it was meant: its kind, its words without the sign and the due date, and when it is due. */
export type CapturedLine = { kind: Kind; text: string; due: Due | null };

/**
 * Reads a line the way the page does: `[] `, `! `, `+ ` or `? ` in front says what it is, and an action's tail
 * (`by Thu`) when it is due, seen from `today`. Line breaks become blanks: a bullet is one line.
 */
export function readLine(written: string, today: Day): CapturedLine {
  const line = written.replaceAll(/\s+/g, ' ').trim();
  const space = line.indexOf(' ', line.startsWith('[ ]') ? 3 : 0);
  const sign = space < 0 ? null : kindWritten(line.slice(0, space));
  const kind = sign?.kind ?? 'note';
  const text = sign ? line.slice(space + 1) : line;
  const tail = kind === 'action' ? dueInTail(text, today) : null;
  return tail ? { kind, ...tail } : { kind, text, due: null };
}
