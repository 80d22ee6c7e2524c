import type { Page } from './page.ts';

/** How a bullet of a reopened page differs from the page the two closed. */
export type Amended = 'added' | 'changed';

/**
 * What was amended: by bullet id, for the bullets that differ from the page as it was closed.
 * `removed` are the bullets that were there and are not any more. Order and indent are no amendment.
 */
export function amended(closed: Pick<Page, 'sections'>, now: Pick<Page, 'sections'>): { marks: Record<string, Amended>; removed: string[] } {
  const before = new Map(bulletsOf(closed).map((bullet) => [bullet.id, saying(bullet)]));
  const marks: Record<string, Amended> = {};
  for (const bullet of bulletsOf(now)) {
    const was = before.get(bullet.id);
    if (was === undefined) marks[bullet.id] = 'added';
    else if (was !== saying(bullet)) marks[bullet.id] = 'changed';
    before.delete(bullet.id);
  }
  return { marks, removed: [...before.keys()] };
}

function bulletsOf(page: Pick<Page, 'sections'>) {
  return page.sections.flatMap((section) => section.bullets).filter((bullet) => bullet.text.trim() !== '');
}

function saying({ text, kind, state, owner, due, reason }: ReturnType<typeof bulletsOf>[number]): string {
  return JSON.stringify([text, kind, state, owner, due, reason]);
}
