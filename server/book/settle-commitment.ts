import { canBeFinished, carry } from '#core/carry.ts';
import { heldPages } from '#core/book.ts';
import type { State } from '#core/page.ts';
import { addBullets } from '#document/add-bullets.ts';
import { settleBullet } from '#document/settle-bullet.ts';
import type { Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { openBook } from './open-book.ts';
import { Refusal } from './refusal.ts';
import { writeOnPlanned } from './write-on-planned.ts';

export type Settling = { bullet: string; state: State; reason: string };

/**
 * Says on the page that comes next that something owed is done, dropped or open again. What imported notes left open
 * stands on no page yet that takes words: it is carried there first. Saying it twice changes nothing.
 */
export async function settleCommitment(tx: Write, acting: Acting, oneOnOneId: string, { bullet, state, reason }: Settling) {
  const [newest] = heldPages(await openBook(tx, acting, oneOnOneId));
  return writeOnPlanned(tx, acting, oneOnOneId, ({ document, page }) => {
    const there = page.sections.flatMap(({ bullets }) => bullets).find(({ id }) => id === bullet);
    if (there && !canBeFinished(there)) throw new Refusal('NOT_FOUND');
    if (!there && newest?.imported) {
      const sections = newest.page.sections.map((section) => ({ ...section, bullets: section.bullets.filter(({ id }) => id === bullet) }));
      addBullets(document, carry({ sections }, page.sections, newest.day));
    }
    if (!settleBullet(document, bullet, state, reason)) throw new Refusal('NOT_FOUND');
  });
}
