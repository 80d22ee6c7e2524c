import * as Y from 'yjs';
import { bulletAttributes, checkInLines, floorMinute, nodes, recapLines, roots } from '#document/shape.ts';
import { isBullet } from '#server/documents/registry.ts';
import type { Places } from './places.ts';
import { refuse } from './refused.ts';

const attributes: readonly string[] = bulletAttributes;

/** What the maps beside the sections hold: lines of text, or whole values such as words agreed to. */
type MapRoot = { has: (key: string) => boolean; holds: 'text' | 'words' };

/** A page, as its author may write it: bullets in the sections, the recap, and their own check-in and agreement. */
export function pagePlaces(author: string): Places {
  const maps = new Map<string, MapRoot>([
    [roots.recap, { has: among(recapLines), holds: 'text' }],
    [roots.checkIn(author), { has: among(checkInLines), holds: 'text' }],
    [roots.agreed(author), { has: among(recapLines), holds: 'words' }],
    [roots.floor, { has: (key) => floorMinute.test(key), holds: 'words' }],
  ]);

  /** The map a root is, for this author. */
  function mapOf(root: string): MapRoot {
    const map = maps.get(root);
    if (map) return map;
    return refuse(/^(check-in|agreed):/.test(root) ? 'another-person' : 'structure');
  }

  /** Whether a text is a line of a map this author may write. Lines this very update puts in are judged where it does so. */
  function checkLine(text: Y.AbstractType<unknown>): void {
    if (!text._item?.parent || !text.doc) return;
    const holder = text._item.parent;
    if (!(holder instanceof Y.AbstractType) || holder._item !== null) return refuse('structure');
    mapOf(Y.findRootTypeKey(holder));
  }

  return {
    mayCreate({ item: { content }, place: { parent, key }, kept }) {
      if (parent === null) return;
      const gone = content instanceof Y.ContentDeleted;
      if (typeof parent === 'string') {
        const { has, holds } = mapOf(parent);
        if (key === null || !has(key)) refuse('structure');
        if (!gone && !(holds === 'text' ? isType(content, Y.Text) : isValue(content, kept))) refuse('structure');
      } else if (isBullet(parent)) {
        if (key !== null && !attributes.includes(key)) refuse('attribute');
        if (!gone && !(key === null ? isType(content, Y.XmlText) : isValue(content, kept))) refuse('structure');
      } else if (isSection(parent)) {
        if (key !== null || (!gone && !isBulletElement(content))) refuse('structure');
      } else {
        if (key !== null || !(gone || content instanceof Y.ContentString)) refuse('structure');
        if (parent.constructor === Y.Text) checkLine(parent);
        else if (parent.constructor !== Y.XmlText) refuse('structure');
      }
    },
    mayDelete({ parent, key }) {
      if (parent === null) return;
      if (typeof parent === 'string') mapOf(parent);
      else if (isSection(parent)) {
        if (key !== null) refuse('structure');
      } else if (parent.constructor === Y.Text) checkLine(parent);
    },
  };
}

const among = (lines: readonly string[]) => (key: string) => lines.includes(key);

function isSection(parent: Y.AbstractType<unknown>): boolean {
  return parent instanceof Y.XmlElement && parent.nodeName === nodes.section;
}

function isBulletElement(content: unknown): boolean {
  return content instanceof Y.ContentType && isBullet(content.type);
}

// XmlText is a Text to instanceof, and a line of a map is not to be one.
function isType(content: unknown, type: typeof Y.Text | typeof Y.XmlText): boolean {
  return content instanceof Y.ContentType && content.type.constructor === type;
}

// Values that followed each other under one key, all gone again, come as one piece when undo has kept them.
function isValue(content: unknown, kept: number): boolean {
  return content instanceof Y.ContentAny && (content.arr.length === 1 || kept === 0);
}
