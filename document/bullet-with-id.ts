import * as Y from 'yjs';
import { nodes, roots } from './shape.ts';

/** The first bullet on a page with this id, or null. */
export function bulletWithId(document: Y.Doc, id: string): Y.XmlElement | null {
  for (const section of document.getXmlFragment(roots.page).toArray()) {
    if (!(section instanceof Y.XmlElement) || section.nodeName !== nodes.section) continue;
    for (const bullet of section.toArray()) {
      if (bullet instanceof Y.XmlElement && bullet.getAttribute('id') === id) return bullet;
    }
  }
  return null;
}
