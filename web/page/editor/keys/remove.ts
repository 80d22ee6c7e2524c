import { TextSelection, type Command } from '@tiptap/pm/state';
import { bulletAtCaret } from '../bullet/find-bullet.ts';
import { readBullet } from '../bullet/read-bullet.ts';
import { outdent } from './indent.ts';
import { asNote } from './kinds.ts';

/**
 * Backspace at the start of a bullet: takes back its kind, then its indent, then joins it to the one above. Where the
 * one above is empty it is that one that goes, so that words keep their id. Never reaches into the section above.
 */
export const backspace: Command = (state, dispatch) => {
  const found = bulletAtCaret(state);
  if (!found || !state.selection.empty || state.selection.$from.parentOffset > 0) return false;
  const { node, pos, index, section } = found;
  const facts = readBullet(node);
  if (facts.kind !== 'note') return asNote(state, dispatch);
  if (facts.indent > 0) return outdent(state, dispatch);
  if (index === 0) return true;
  const above = section.child(index - 1);
  const tr = state.tr;
  if (above.content.size === 0) tr.delete(pos - above.nodeSize, pos);
  else if (node.content.size === 0) tr.delete(pos, pos + node.nodeSize).setSelection(TextSelection.create(tr.doc, pos - 1));
  else tr.join(pos);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Delete at the end of a bullet: the same from the other side. */
export const deleteForward: Command = (state, dispatch) => {
  const found = bulletAtCaret(state);
  if (!found || !state.selection.empty) return false;
  const { node, pos, index, section } = found;
  if (state.selection.$from.parentOffset < node.content.size) return false;
  if (index === section.childCount - 1) return true;
  const below = section.child(index + 1);
  const end = pos + node.nodeSize;
  const tr = state.tr;
  if (node.content.size === 0) tr.delete(pos, end);
  else if (below.content.size === 0) tr.delete(end, end + below.nodeSize);
  else tr.join(end);
  dispatch?.(tr.scrollIntoView());
  return true;
};
