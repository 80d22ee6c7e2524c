import type { Book } from '#core/book.ts';
import { blocker } from './blocker.ts';
import { brokenPromises } from './broken-promises.ts';
import { bumped } from './bumped.ts';
import { energySinking, loadRising } from './energy.ts';
import { noThread } from './no-thread.ts';
import { oneVoice } from './one-voice.ts';
import { productLongest } from './product-longest.ts';
import { sameness } from './sameness.ts';
import type { Signal } from './signal-shape.ts';
import { statusDrift } from './status-drift.ts';
import { tell, type Told } from './told.ts';
import { unasked } from './unasked.ts';

const all: readonly ((told: Told) => Signal[])[] = [
  bumped, loadRising, energySinking, blocker, oneVoice, statusDrift, brokenPromises, noThread, sameness, productLongest, unasked,
];

/**
 * What the book shows about the one-on-one itself at `now` (milliseconds since 1970), what weighs more first. Nobody’s
 * in particular: both of the two are told the same, whoever’s view of the book is given. Empty until there is enough to
 * go on; see thresholds.ts.
 */
export function signalsOf(book: Book, now: number): Signal[] {
  const told = tell(book, now);
  const found = all.flatMap((signal) => signal(told));
  const drifts = found.some(({ kind }) => kind === 'status-drift');
  // A page that is all status is Product at its longest: said once, the stronger way.
  return found.filter(({ kind }) => !(drifts && kind === 'product-longest')).toSorted((one, other) => other.strength - one.strength);
}
