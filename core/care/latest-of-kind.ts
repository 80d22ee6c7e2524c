import type { BookPage } from '#core/book.ts';
import type { Day } from '#core/day.ts';
import type { Bullet, Kind } from '#core/page.ts';

/** A bullet as its newest page has it, with that page. */
export type Placed = { bullet: Bullet; page: string; day: Day };

/** The bullets of a kind that say something, newest page first, each once: as it last stood. */
export function latestOfKind(pages: readonly BookPage[], kind: Kind): Placed[] {
  const seen = new Set<string>();
  const placed: Placed[] = [];
  for (const { id, day, page } of pages) {
    for (const bullet of page.sections.flatMap(({ bullets }) => bullets)) {
      if (seen.has(bullet.id)) continue;
      seen.add(bullet.id);
      if (bullet.kind === kind && bullet.text.trim() !== '') placed.push({ bullet, page: id, day });
    }
  }
  return placed;
}
