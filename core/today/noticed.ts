import type { Signal } from '#core/notice/signal-shape.ts';
import type { Noticed } from './noticed-shape.ts';
import { mostNoticed } from './thresholds.ts';

/**
 * What is worth noticing over several one-on-ones, given the signals of each, what weighs more first: a few at most,
 * and one of each one-on-one before a second of any, so that no single one takes up the day. A blocker that lingers is
 * told in its row.
 */
export function noticedIn(rooms: readonly { oneOnOne: string; signals: readonly Signal[] }[]): Noticed[] {
  return rooms
    .flatMap(({ oneOnOne, signals }) => {
      const told = signals.filter(({ kind }) => kind !== 'blocker').toSorted(strongestFirst);
      return told.map((signal, nth) => ({ oneOnOne, signal, nth }));
    })
    .toSorted((one, other) => one.nth - other.nth || strongestFirst(one.signal, other.signal))
    .slice(0, mostNoticed)
    .map(({ oneOnOne, signal }) => ({ oneOnOne, signal }));
}

function strongestFirst(one: Signal, other: Signal): number {
  return other.strength - one.strength;
}
