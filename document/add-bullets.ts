import * as Y from 'yjs';
import type { Section } from '#core/page.ts';
import { readSections } from './read-page.ts';
import { nodes, roots } from './shape.ts';
import { writeBullet } from './write-page.ts';

/**
 * Puts bullets at the top of the sections with the same keys (the last section takes what has no section here).
 * A bullet whose id is on the page already is passed over, so that doing this twice adds nothing. The empty line
 * of a section stays: somebody may be typing in it. Gives how many were added.
 */
export function addBullets(document: Y.Doc, sections: readonly Pick<Section, 'key' | 'bullets'>[]): number {
  let added = 0;
  document.transact(() => {
    const there = new Set(readSections(document).flatMap(({ bullets }) => bullets.map(({ id }) => id)));
    const elements = document
      .getXmlFragment(roots.page)
      .toArray()
      .filter((node): node is Y.XmlElement => node instanceof Y.XmlElement && node.nodeName === nodes.section);
    for (const { key, bullets } of sections) {
      const section = elements.find((element) => element.getAttribute('key') === key) ?? elements.at(-1);
      const missing = bullets.filter(({ id }) => !there.has(id));
      section?.insert(0, missing.map(writeBullet));
      added += section ? missing.length : 0;
    }
  });
  return added;
}
