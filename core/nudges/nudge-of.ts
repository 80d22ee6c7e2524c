import type { Book } from '#core/book.ts';
import type { Page } from '#core/page.ts';
import { ownAnswer, silence } from './asking.ts';
import { linesOf } from './lines.ts';
import { nudgeKinds, type Nudge, type NudgeKind } from './nudge.ts';
import { allStatus, manyTopics, productLongest } from './whole-page.ts';
import { who } from './who.ts';

/** Who the two are: where neither leads, what is said about the one who leads is not said. */
export type Two = Pick<Book, 'relation'> & { manager: string | null };

/**
 * The one nudge for a page as it stands, or null: that of the first kind that speaks up, but for those that were turned
 * `off`. `talked` is how many whole minutes into their talk the two are, null where they do not talk (yet). Both are
 * shown the same, in the same words: who asks makes no difference but for what they turned off.
 */
export function nudgeOf(page: Page, two: Two, talked: number | null, off: ReadonlySet<NudgeKind> = new Set()): Nudge | null {
  const lines = linesOf(page);
  const leader = two.relation === 'managed' ? two.manager : null;
  const speaks: Record<NudgeKind, () => Nudge | null> = {
    silence: () => (talked === null ? null : silence(lines, page, talked)),
    'own-answer': () => (leader === null ? null : ownAnswer(lines, leader)),
    who: () => who(lines),
    'many-topics': () => (leader === null ? null : manyTopics(lines, leader)),
    'all-status': () => allStatus(lines),
    'product-longest': () => (talked === null ? null : productLongest(page, talked)),
  };
  for (const kind of nudgeKinds) {
    const nudge = off.has(kind) ? null : speaks[kind]();
    if (nudge) return nudge;
  }
  return null;
}
