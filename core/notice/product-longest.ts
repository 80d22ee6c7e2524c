import { newestEvidence, ofPage } from './evidence.ts';
import type { Signal } from './signal-shape.ts';
import { mostOfRecent, recentPages } from './thresholds.ts';
import { longestFocus, timeSpent } from './time-spent.ts';
import type { Told } from './told.ts';
import { hasSeveralFoci } from './several-foci.ts';

/** Product took the most room, again and again: practice.md wants it to stay the shortest. */
export function productLongest({ pages }: Told): Signal[] {
  const measured = pages.flatMap((on) => {
    const spent = hasSeveralFoci(on) ? timeSpent(on) : null;
    return spent ? [{ on, isProduct: longestFocus(spent) === 'product' }] : [];
  });
  const recent = measured.slice(0, recentPages);
  const found = recent.filter(({ isProduct }) => isProduct);
  if (recent.length < recentPages || found.length < mostOfRecent) return [];
  const evidence = newestEvidence(found.map(({ on }) => ofPage(on)));
  return [{ kind: 'product-longest', pages: found.length, of: recent.length, evidence, trying: 'product-last', strength: 0.3 + 0.1 * found.length }];
}
