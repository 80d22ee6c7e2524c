import * as Y from 'yjs';
import { limits } from '#document/limits.ts';
import { roots } from '#document/shape.ts';
import type { UpdateReading } from '#server/documents/update/read-update.ts';
import { refuse } from './refused.ts';

/** Judges that no text grows beyond what fits, no words agreed to are longer than a line, and what held the floor is a key. */
export function checkLengths(document: Y.Doc, reading: UpdateReading): void {
  const growth = new Map<string | Y.AbstractType<unknown>, number>();
  const grow = (parent: string | Y.AbstractType<unknown> | null, by: number) => {
    if (parent !== null) growth.set(parent, (growth.get(parent) ?? 0) + by);
  };
  for (const { item, place, kept } of reading.created) {
    if (item.content instanceof Y.ContentString) grow(place.parent, kept);
    if (typeof place.parent === 'string' && item.content instanceof Y.ContentAny) checkWords(item.content.arr, longestWords(place.parent));
  }
  for (const { item, place, length } of reading.deleted) {
    if (item.content instanceof Y.ContentString) grow(place.parent, -length);
  }
  for (const [parent, grown] of growth) {
    if (grown > 0 && lengthOf(document, parent) + grown > longest(parent)) refuse('too-long');
  }
}

function checkWords(values: readonly unknown[], most: number): void {
  if (values.some((value) => typeof value !== 'string' || value.length > most)) refuse('too-long');
}

/** What a map beside the sections holds in one value: the floor has keys of sections, and no room for words. */
function longestWords(root: string): number {
  return root === roots.floor ? limits.attribute : limits.line;
}

function lengthOf(document: Y.Doc, parent: string | Y.AbstractType<unknown>): number {
  const text = typeof parent === 'string' ? document.share.get(parent) : parent;
  return text?._length ?? 0;
}

function longest(parent: string | Y.AbstractType<unknown>): number {
  if (typeof parent === 'string') return limits.coverText;
  return parent.constructor === Y.XmlText ? limits.bullet : limits.line;
}
