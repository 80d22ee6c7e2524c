import { isOpen } from '#core/carry.ts';
import type { RoomRecord } from '#core/record.ts';
import { lastOf, meetingsWaited, type Standing } from './standings.ts';
import type { Thread } from './thread-shape.ts';
import { asksFromMeeting } from './thresholds.ts';

/** What kind of blocker these bullets are, as it was said last; null while nobody said. */
export function nameOf(bullets: ReadonlySet<string>, records: readonly RoomRecord[]): Thread['named'] {
  for (const record of records.toReversed()) {
    if (record.kind === 'blocker-named' && bullets.has(record.bullet)) return { as: record.as, by: record.by, at: record.at };
  }
  return null;
}

/** Whether it is an open blocker, and this is its third meeting or a later one. */
export function asksKind(standings: readonly Standing[]): boolean {
  return lastOf(standings).some(isOpenBlocker) && meetingsWaited(standings) + 1 >= asksFromMeeting;
}

/** Whether this is a blocker that nobody has done with. */
export function isOpenBlocker({ bullet }: Standing): boolean {
  return bullet.kind === 'blocker' && isOpen(bullet);
}
