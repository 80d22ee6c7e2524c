import type { Signal } from '#core/notice/signal-shape.ts';
import type { Noticed } from './noticed-shape.ts';
import { mostNoticed } from './thresholds.ts';

/**
 * What is worth noticing over several one-on-ones, given the signals of each, what weighs more first: a few at most,
 * and one of each one-on-one, so that no single one takes up the day. A blocker that lingers is told in its row.
 */
export function noticedIn(rooms: readonly { oneOnOne: string; signals: readonly Signal[] }[]): Noticed[] {
  return rooms
    .flatMap(({ oneOnOne, signals }) => {
      const [signal] = signals.filter(({ kind }) => kind !== 'blocker').toSorted(strongestFirst);
      return signal ? [{ oneOnOne, signal }] : [];
    })
    .toSorted((one, other) => strongestFirst(one.signal, other.signal))
    .slice(0, mostNoticed);
}

function strongestFirst(one: Signal, other: Signal): number {
  return other.strength - one.strength;
}
