import type { BookPage } from '#core/book.ts';
import { countWords } from './count-words.ts';
import { newestEvidence, ofPage } from './evidence.ts';
import { wordsByFocus } from './focus.ts';
import { hasSeveralFoci } from './several-foci.ts';
import type { Signal } from './signal-shape.ts';
import { allStatusFrom, fewestWordsOnPage, mostOfRecent, recentPages } from './thresholds.ts';
import type { Told } from './told.ts';

/** The talk has turned into status: page after page holds Product and hardly a word on the two and their people. */
export function statusDrift({ pages }: Told): Signal[] {
  const told = pages.filter(hasSeveralFoci);
  const recent = told.slice(0, recentPages);
  const found = recent.filter(isAllStatus);
  if (recent.length < recentPages || found.length < mostOfRecent) return [];
  const before = told.slice(recentPages, 2 * recentPages).filter(isAllStatus).length;
  const evidence = newestEvidence(found.map(ofPage));
  return [{ kind: 'status-drift', pages: found.length, of: recent.length, before, evidence, trying: 'status-ahead', strength: 0.5 + 0.1 * found.length }];
}

/** What a person wrote of how they are keeps a page from being all status; a status sent ahead makes it no more of one. */
export function isAllStatus(on: BookPage): boolean {
  const words = wordsByFocus(on);
  const all = [...words.values()].reduce((sum, each) => sum + each, 0);
  if (all < fewestWordsOnPage || (words.get('product') ?? 0) / all < allStatusFrom) return false;
  if (['people', 'growth', 'feedback', 'wellbeing'].some((focus) => [...words].some(([of, count]) => of === focus && count > 0))) return false;
  return Object.values(on.page.checkIns).every(({ energised, drained, support }) => countWords(energised + drained + support) === 0);
}
