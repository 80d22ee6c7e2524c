import type { Bullet, Kind, Page, Section } from './page.ts';

/** Kinds that stay open until somebody says they are done or dropped. All others are said once and stay where they were. */
const unfinishedKinds: ReadonlySet<Kind> = new Set(['action', 'topic', 'blocker']);

/** Whether this bullet goes along to the next page: an action, topic or blocker that is open and says something. */
export function isOpen(bullet: Bullet): boolean {
  return unfinishedKinds.has(bullet.kind) && bullet.state === 'open' && bullet.text.trim() !== '';
}

/** Whether the two can say that it is done or dropped. */
export function canBeFinished(bullet: Bullet): boolean {
  return unfinishedKinds.has(bullet.kind);
}

/**
 * The sections of the next page: the framework's, each with the open bullets of the page that is being closed.
 * Every open bullet is kept exactly once, with its id; it says since when (`heldOn`, the day of this page, unless
 * it is older) and is one meeting older. Bullets of a section that the framework no longer has go to its last one.
 */
export function carry(page: Pick<Page, 'sections'>, framework: readonly Omit<Section, 'bullets'>[], heldOn: string): Section[] {
  return taken(page, framework, (bullets) => carriedBullets(bullets, heldOn));
}

/**
 * The sections of the page that comes instead of a skipped one: everything that was written for it, as it stands.
 * No meeting went by, so nothing is a meeting older.
 */
export function postpone(page: Pick<Page, 'sections'>, framework: readonly Omit<Section, 'bullets'>[]): Section[] {
  return taken(page, framework, (bullets) => bullets.filter(({ text }) => text.trim() !== ''));
}

function taken(
  page: Pick<Page, 'sections'>,
  framework: readonly Omit<Section, 'bullets'>[],
  along: (bullets: readonly Bullet[]) => Bullet[],
): Section[] {
  const sections = framework.map(({ key, title, prompt }): Section => ({ key, title, prompt, bullets: [] }));
  const last = sections.at(-1);
  if (!last) return [];
  for (const section of page.sections) {
    const target = sections.find(({ key }) => key === section.key) ?? last;
    target.bullets.push(...along(section.bullets));
  }
  return sections;
}

/** A carried bullet stands below the carried one it stood below, however much between them was left behind. */
function carriedBullets(bullets: readonly Bullet[], heldOn: string): Bullet[] {
  const carried: Bullet[] = [];
  const above: number[] = [];
  for (const bullet of bullets) {
    if (!isOpen(bullet)) continue;
    while (above.length > 0 && (above.at(-1) ?? 0) >= bullet.indent) above.pop();
    carried.push({ ...bullet, indent: above.length, since: bullet.since ?? heldOn, carried: bullet.carried + 1 });
    above.push(bullet.indent);
  }
  return carried;
}
