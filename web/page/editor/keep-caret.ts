import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { bulletAround, bulletAtCaret, findById, posOfChild } from './bullet/find-bullet.ts';

/**
 * Where the other's change replaced or removed the line one writes on (moving a line re-creates it, and its neighbour),
 * Yjs knows no place for the caret any more, and it would end up at the start of the page. It follows the bullet's id
 * instead, and where the bullet is gone it stays as near as it can.
 */
export const keepCaret = new Plugin({
  appendTransaction: (transactions, before, state) => {
    const brought = transactions.map(broughtBy).find((meta) => meta?.isChangeOrigin);
    // An undo goes to where it undoes something; one that moves the very line of the caret takes the caret along.
    const isKept = brought && (!brought.isUndoRedoOperation || hasMoved(before, state));
    const selection = isKept ? selectionKept(before, state) : null;
    return selection && state.tr.setSelection(selection);
  },
});

function broughtBy(transaction: Transaction): { isChangeOrigin?: boolean; isUndoRedoOperation?: boolean } | undefined {
  // What the sync plugin says of what it brings.
  return transaction.getMeta(ySyncPluginKey);
}

/** Whether the line of the caret stands elsewhere now: in another section, or another place of its own. */
function hasMoved(before: EditorState, state: EditorState): boolean {
  const was = bulletAtCaret(before);
  const id: unknown = was?.node.attrs['id'];
  const found = typeof id === 'string' ? findById(state.doc, id) : null;
  const is = found && bulletAround(state.doc.resolve(found.pos + 1));
  return was !== null && is !== null && (was.sectionIndex !== is.sectionIndex || was.index !== is.index);
}

/** The selection as it should be after the other's change, or null where it is right as it is. */
export function selectionKept(before: EditorState, state: EditorState): TextSelection | null {
  const { $anchor, $head } = before.selection;
  const anchor = placeKept($anchor, state.selection.$anchor, state.doc);
  const head = placeKept($head, state.selection.$head, state.doc);
  if (anchor === null && head === null) return null;
  return TextSelection.create(state.doc, anchor ?? state.selection.anchor, head ?? state.selection.head);
}

function placeKept($was: ResolvedPos, $is: ResolvedPos, doc: Node): number | null {
  const was = bulletAround($was);
  if (!was) return null;
  const id: unknown = was.node.attrs['id'];
  if (typeof id !== 'string') return null;
  // On an empty line Yjs holds no letter to tell the caret by: it would be pushed in between the other's first two.
  const wasEmpty = was.node.content.size === 0;
  if (!wasEmpty && bulletAround($is)?.node.attrs['id'] === id) return null;
  const still = findById(doc, id);
  if (still) return still.pos + 1 + Math.min($was.parentOffset, still.node.content.size);
  return endOfNearest(doc, was.sectionIndex, was.index);
}

/** The end of the bullet that now stands where the one that is gone stood, or of the last one above it. */
function endOfNearest(doc: Node, sectionIndex: number, index: number): number | null {
  const section = doc.maybeChild(sectionIndex);
  if (!section || section.childCount === 0) return null;
  let sectionPos = 0;
  for (let above = 0; above < sectionIndex; above++) sectionPos += doc.child(above).nodeSize;
  const nearest = Math.min(index, section.childCount - 1);
  return posOfChild(section, sectionPos, nearest) + 1 + section.child(nearest).content.size;
}
