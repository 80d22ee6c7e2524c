import * as Y from 'yjs';
import { bulletWithId } from './bullet-with-id.ts';
import { emptyLine } from './write-page.ts';

/** Takes a bullet off the page. A section keeps a line to write on: where it was the last one, `lineId` names an empty one. */
export function removeBullet(document: Y.Doc, id: string, lineId: string): void {
  const bullet = bulletWithId(document, id);
  const section = bullet?.parent;
  if (!bullet || !(section instanceof Y.XmlElement)) return;
  document.transact(() => {
    const at = section.toArray().indexOf(bullet);
    if (section.length === 1) section.insert(1, [emptyLine(lineId)]);
    section.delete(at, 1);
  });
}
