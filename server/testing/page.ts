import { randomUUID } from 'node:crypto';
import * as Y from 'yjs';
import type { CheckIn } from '#core/page.ts';
import { nodes, roots } from '#document/shape.ts';

/** Writes a bullet the way the editor does: an element, its attributes, its text. Gives its text. */
export function raise(
  document: Y.Doc,
  attributes: Record<string, string | number>,
  words = '',
  section = 0,
): { bullet: Y.XmlElement; text: Y.XmlText } {
  const bullet = new Y.XmlElement<Record<string, string | number>>(nodes.bullet);
  const text = new Y.XmlText(words);
  document.transact(() => {
    for (const [name, value] of Object.entries({ id: randomUUID(), ...attributes })) bullet.setAttribute(name, value);
    bullet.insert(0, [text]);
    sectionOf(document, section).insert(0, [bullet as Y.XmlElement]);
  });
  return { bullet: bullet as Y.XmlElement, text };
}

/** Writes lines of a person's check-in, over what stands there. */
export function putInCheckIn(document: Y.Doc, person: string, lines: Partial<CheckIn>): void {
  const map = document.getMap(roots.checkIn(person));
  document.transact(() => {
    for (const [line, words] of Object.entries(lines)) map.set(line, new Y.Text(words));
  });
}

export function sectionOf(document: Y.Doc, at = 0): Y.XmlElement {
  const section = document.getXmlFragment(roots.page).get(at);
  if (!(section instanceof Y.XmlElement) || section.nodeName !== nodes.section) throw new Error('there is no such section');
  return section;
}

/** All words on a page, bullet by bullet. */
export function wordsOn(document: Y.Doc): string[] {
  return document
    .getXmlFragment(roots.page)
    .toArray()
    .flatMap((section) => (section instanceof Y.XmlElement ? section.toArray() : []))
    .map((bullet) => (bullet instanceof Y.XmlElement ? bullet.toArray().map(String).join('') : ''));
}
