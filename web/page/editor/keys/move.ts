import { Fragment } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import { bulletAtCaret, endOfChildren, posOfChild, type Found } from '../bullet/find-bullet.ts';
import { readBullet } from '../bullet/read-bullet.ts';

/** Alt-Arrow: the bullet changes places with its neighbour, its children with it; at the edge it goes to the next section. */
export const moveUp: Command = (state, dispatch) => move(state, dispatch, -1);
export const moveDown: Command = (state, dispatch) => move(state, dispatch, 1);

function move(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, by: 1 | -1): boolean {
  const found = bulletAtCaret(state);
  if (!found) return false;
  const from = posOfChild(found.section, found.sectionPos, found.index);
  const end = endOfChildren(found.section, found.index);
  const to = posOfChild(found.section, found.sectionPos, end);
  const target = by === -1 ? placeAbove(found) : placeBelow(state, found, end);
  if (target === null || !dispatch) return true;

  const moved = state.doc.slice(from, to).content;
  const caret = state.selection.head - from;
  const tr = state.tr.delete(from, to);
  const place = tr.mapping.map(target, by);
  tr.insert(place, Fragment.from(moved));
  tr.setSelection(TextSelection.create(tr.doc, place + caret));
  dispatch(tr.scrollIntoView());
  return true;
}

/** Before the sibling above (with its children), or at the end of the section above; null at the very top. */
function placeAbove({ section, sectionPos, sectionIndex, index, node }: Found): number | null {
  if (index === 0) return sectionIndex === 0 ? null : sectionPos - 1;
  const { indent } = readBullet(node);
  let above = index - 1;
  while (above > 0 && readBullet(section.child(above)).indent > indent) above--;
  return posOfChild(section, sectionPos, above);
}

/** After the sibling below (with its children), or at the start of the section below; null at the very bottom. */
function placeBelow({ doc }: EditorState, { section, sectionPos, sectionIndex }: Found, end: number): number | null {
  if (end < section.childCount) return posOfChild(section, sectionPos, endOfChildren(section, end));
  if (sectionIndex === doc.childCount - 1) return null;
  return sectionPos + section.nodeSize + 1;
}
