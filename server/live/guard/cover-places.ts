import * as Y from 'yjs';
import { coverRoots } from '#document/shape.ts';
import type { Place } from '#server/documents/update/read-update.ts';
import type { Places } from './places.ts';
import { refuse } from './refused.ts';

const texts: readonly unknown[] = coverRoots;

/** A cover: two plain texts that both write. */
export const coverPlaces: Places = {
  mayCreate({ item: { content }, place }) {
    const letters = content instanceof Y.ContentString || content instanceof Y.ContentDeleted;
    if (place.parent !== null && !(inText(place) && letters)) refuse('structure');
  },
  mayDelete(place) {
    if (!inText(place)) refuse('structure');
  },
};

function inText({ parent, key }: Place): boolean {
  return texts.includes(parent) && key === null;
}
