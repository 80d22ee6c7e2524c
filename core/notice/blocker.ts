import { isOpen } from '#core/carry.ts';
import { lingering } from '#core/thread/lingering.ts';
import { pageNow, threadsOf } from '#core/thread/standings.ts';
import { threadIds } from '#core/thread/joined.ts';
import { asksFromMeeting } from '#core/thread/thresholds.ts';
import { newestEvidence, ofBullet } from './evidence.ts';
import type { Signal } from './signal-shape.ts';
import type { Told } from './told.ts';

/** A blocker that is in the way for the third meeting or a later one (N1). */
export function blocker({ book }: Told): Signal[] {
  // Most books have nothing in the way: that is seen on one page, without following every thread of ten years.
  const isInTheWay = pageNow(book)?.page.sections.some(({ bullets }) => bullets.some((bullet) => bullet.kind === 'blocker' && isOpen(bullet)));
  if (isInTheWay !== true) return [];
  const threads = threadsOf(book);
  const idOf = threadIds(book.records);
  return lingering(book)
    .filter(({ waited }) => waited + 1 >= asksFromMeeting)
    .map(({ bullet, text, waited }) => ({
      kind: 'blocker',
      text,
      meeting: waited + 1,
      evidence: newestEvidence((threads.get(idOf(bullet)) ?? []).map((standing) => ofBullet(standing.on, standing.bullet))),
      trying: 'name-blocker',
      strength: Math.min(1, 0.5 + waited / 10),
    }));
}
