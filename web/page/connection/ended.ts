import type { Ended } from './kept.ts';

/** Names and codes by which the live server says that a document is over for us. All else is a line that was lost. */
const reasons: Readonly<Record<string, Ended>> = {
  held: 'held',
  refused: 'refused',
  gone: 'gone',
  'old-version': 'old-version',
  'signed-out': 'signed-out',
};

/** Why the document ended for us, or null where the line was only lost and will be tried again. */
export function endedBecause(reason: string): Ended | null {
  return reasons[reason] ?? null;
}
