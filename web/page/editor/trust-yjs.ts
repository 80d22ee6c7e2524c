import type { EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { RelativePosition } from 'yjs';

/** What the binding remembers of a selection: places in Yjs's terms, and where they were in numbers. */
type Remembered = { anchor: RelativePosition | null; head: RelativePosition | null };

/**
 * Where the caret stands after a change from elsewhere, Yjs knows. The binding (y-tiptap 3.0.9) mistrusts it and
 * compares with where it stood before, by the place of whole sections: so it puts the caret on the wrong line whenever
 * a line comes in above an empty one, or somebody writes before it on the same line, and throws where the page has
 * become shorter. Without the old numbers it has nothing to compare. A place beyond the last section is none either:
 * that is what the binding says when it could not find one.
 */
export function trustYjs(state: EditorState): void {
  // The plugin's state is untyped.
  const { binding }: { binding: object } = ySyncPluginKey.getState(state);
  let selection: object | null = null;
  Object.defineProperty(binding, 'beforeTransactionSelection', {
    get: () => selection,
    set: (known: Remembered | null) => {
      const isKnown = known && !isEndOfPage(known.anchor) && !isEndOfPage(known.head);
      selection = isKnown ? { ...known, absAnchor: null, absHead: null } : null;
    },
  });
}

function isEndOfPage(place: RelativePosition | null): boolean {
  return place !== null && place.tname !== null && place.item === null;
}
