import { closings, type AttachRefusal, type DocumentClosing } from '#document/protocol.ts';
import type { Ended } from './kept.ts';

/** What the live server says when a document, or the whole line, is over for us. All else is tried again. */
const reasons: Readonly<Record<string, Ended>> = {
  ...({ held: 'held', gone: 'gone', refused: 'refused' } satisfies Record<DocumentClosing, Ended>),
  ['no-such-page' satisfies AttachRefusal]: 'gone',
  [closings.malformed.reason]: 'refused',
  [closings.signedOut.reason]: 'signed-out',
  [closings.oldVersion.reason]: 'old-version',
};

/** Why the document ended for us, or null where the line was only lost and will be tried again. */
export function endedBecause(reason: string): Ended | null {
  return reasons[reason] ?? null;
}
