import type { Kind, Section } from '#core/page.ts';

/** Keys of the sections a kind is at home in, over all frameworks Rapport comes with. What has no home goes to the first. */
const homes: Partial<Record<Kind, readonly string[]>> = {
  win: ['wins', 'energised'],
  blocker: ['challenges', 'drained', 'product'],
  action: ['ahead', 'support', 'product'],
  decision: ['ahead', 'product'],
  learning: ['process'],
};

/** The section a line of this kind belongs in, by its key; null where there are none. */
export function sectionFor(kind: Kind, sections: readonly Pick<Section, 'key'>[]): string | null {
  const home = homes[kind]?.find((key) => sections.some((section) => section.key === key));
  return home ?? sections[0]?.key ?? null;
}
