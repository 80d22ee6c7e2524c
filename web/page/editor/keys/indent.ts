import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { deepestIndent } from '#document/shape.ts';
import { bulletAround, endOfChildren, posOfChild } from '../bullet/find-bullet.ts';
import { readBullet } from '../bullet/read-bullet.ts';

/** Tab and Shift-Tab: one step in or out, with everything that stands below. */
export const indent: Command = (state, dispatch) => setIndents(state, dispatch, 1);
export const outdent: Command = (state, dispatch) => setIndents(state, dispatch, -1);

/** Moves the selected bullets `by` steps. Gives true inside bullets even where there is no further to go. */
export function setIndents(state: EditorState, dispatch: ((tr: Transaction) => void) | undefined, by: 1 | -1): boolean {
  const first = bulletAround(state.selection.$from);
  const last = bulletAround(state.selection.$to);
  if (!first || !last) return false;
  const { section, sectionPos } = first;
  // Nothing stands more than one step below the line above it.
  const above = first.index > 0 ? readBullet(section.child(first.index - 1)).indent : -1;
  const now = readBullet(first.node).indent;
  if (by === 1 && now + 1 > Math.min(above + 1, deepestIndent)) return true;

  const tr = state.tr;
  const end = last.sectionIndex === first.sectionIndex ? endOfChildren(section, last.index) : section.childCount;
  for (let index = first.index; index < end; index++) {
    const indent = Math.max(0, Math.min(deepestIndent, readBullet(section.child(index)).indent + by));
    tr.setNodeAttribute(posOfChild(section, sectionPos, index), 'indent', indent);
  }
  if (tr.docChanged) dispatch?.(tr.scrollIntoView());
  return true;
}
