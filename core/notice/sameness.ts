import type { BookPage } from '#core/book.ts';
import { newestEvidence, ofPage } from './evidence.ts';
import { wordsByFocus } from './focus.ts';
import type { Focus } from './foci.ts';
import { bringsUp, raisedOn } from './raised.ts';
import { hasSeveralFoci } from './several-foci.ts';
import type { Signal } from './signal-shape.ts';
import { fewestWordsOnPage, hardlyNew, sameFocusFrom, samePages } from './thresholds.ts';
import type { Told } from './told.ts';

/** Every page is like the one before it: all of them went to one focus, or brought hardly anything new. */
export function sameness({ own }: Told): Signal[] {
  const recent = own.slice(0, samePages);
  if (recent.length < samePages) return [];
  const focus = sameFocus(recent);
  const isStale = recent.every((on) => raisedOn([on]).filter(({ bullet }) => bringsUp(bullet)).length <= hardlyNew && carriesSomething(on));
  // That it is always Product is said by `product-longest`, with what to try.
  if (!isStale && (focus === null || focus === 'product')) return [];
  const shared = { pages: recent.length, evidence: newestEvidence(recent.map(ofPage)), trying: 'another-focus' as const };
  return [{ kind: 'sameness', focus: isStale ? null : focus, ...shared, strength: isStale ? 0.6 : 0.4 }];
}

/** The focus each of the pages went to; null where it was not the same, or a page is too short or has room for one only. */
function sameFocus(pages: readonly BookPage[]): Focus | null {
  const went = new Set(pages.map((on) => (hasSeveralFoci(on) ? mainFocus(on) : null)));
  const [focus = null] = went;
  return went.size === 1 ? focus : null;
}

function mainFocus(on: BookPage): Focus | null {
  const words = wordsByFocus(on);
  const all = [...words.values()].reduce((sum, each) => sum + each, 0);
  if (all < fewestWordsOnPage) return null;
  return [...words].find(([, count]) => count / all >= sameFocusFrom)?.[0] ?? null;
}

function carriesSomething({ page }: BookPage): boolean {
  return page.sections.some(({ bullets }) => bullets.some(({ carried }) => carried > 0));
}
