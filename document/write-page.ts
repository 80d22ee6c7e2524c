import * as Y from 'yjs';
import type { Bullet, Section } from '#core/page.ts';
import { nodes, recapLines, roots } from './shape.ts';

/**
 * Writes sections and bullets into a new document. A section without bullets gets one empty line with the id
 * `lineId` gives, so that there is somewhere to type. Does nothing to a document that has sections already.
 */
export function writePage(document: Y.Doc, sections: readonly Section[], lineId: () => string): void {
  document.transact(() => {
    const page = document.getXmlFragment(roots.page);
    if (page.length > 0) return;
    page.push(sections.map((section) => writeSection(section, lineId)));
    // There from the start: did both begin the same line at once, only one of the two would stay.
    const recap = document.getMap(roots.recap);
    for (const line of recapLines) recap.set(line, new Y.Text());
  });
}

function writeSection(section: Section, lineId: () => string): Y.XmlElement {
  const element = new Y.XmlElement(nodes.section);
  element.setAttribute('key', section.key);
  element.setAttribute('title', section.title);
  element.setAttribute('prompt', section.prompt);
  element.insert(0, section.bullets.length > 0 ? section.bullets.map(writeBullet) : [emptyLine(lineId())]);
  return element;
}

/** A bullet as an element that can be put into a document. */
export function writeBullet(bullet: Bullet): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, string | number>>(nodes.bullet);
  const { text, ...attributes } = bullet;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) element.setAttribute(name, value);
  }
  if (text !== '') element.insert(0, [new Y.XmlText(text)]);
  return element as Y.XmlElement;
}

/** A line to write on. */
export function emptyLine(id: string): Y.XmlElement {
  const element = new Y.XmlElement(nodes.bullet);
  element.setAttribute('id', id);
  return element;
}
