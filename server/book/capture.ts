import { randomUUID } from 'node:crypto';
import { sectionFor } from '#core/capture/section-for.ts';
import type { Bullet, Due, Kind } from '#core/page.ts';
import { addBullets } from '#document/add-bullets.ts';
import { removeBullet } from '#document/remove-bullet.ts';
import type { Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { Refusal } from './refusal.ts';
import { writeOnPlanned } from './write-on-planned.ts';

export type Captured = { bullet: string; kind: Kind; text: string; due: Due | null };

/**
 * Puts a line on the page that comes next, at the top of the section it belongs in, raised by the one who asks. An
 * action is theirs to do. A line that is there already stays as it is.
 */
export function capture(tx: Write, acting: Acting, oneOnOneId: string, { bullet: id, kind, text, due }: Captured) {
  return writeOnPlanned(tx, acting, oneOnOneId, ({ document, page, registry }) => {
    const raisedBy = registry.bullets.get(id)?.by ?? acting.person;
    // The other's line, which somebody took off the page: its id is no way to speak in their name, nor to take theirs off it.
    if (raisedBy !== acting.person) throw new Refusal('NOT_FOUND');
    const owner = kind === 'action' ? acting.person : null;
    const bullet: Bullet = { id, kind, text, due, owner, by: acting.person, indent: 0, state: 'open', reason: null, since: null, carried: 0 };
    const key = sectionFor(kind, page.sections);
    if (key === null) throw new Refusal('NOT_FOUND');
    addBullets(document, [{ key, bullets: [bullet] }]);
    return page.sections.find((section) => section.key === key)?.title ?? '';
  });
}

/**
 * Takes a line back that the one who asks has just captured, unless somebody has changed its words since or the two
 * have met over it. Gives whether it is off the page.
 */
export function withdraw(tx: Write, acting: Acting, oneOnOneId: string, { bullet, text }: Pick<Captured, 'bullet' | 'text'>) {
  return writeOnPlanned(tx, acting, oneOnOneId, ({ document, page }) => {
    const there = page.sections.flatMap(({ bullets }) => bullets).find(({ id }) => id === bullet);
    if (!there) return true;
    if (there.by !== acting.person || there.since !== null || there.text !== text) return false;
    removeBullet(document, bullet, randomUUID());
    return true;
  });
}
