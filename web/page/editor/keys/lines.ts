import { TextSelection, type Command } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { bulletAtCaret, posOfChild } from '../bullet/find-bullet.ts';

/**
 * Up and down from line to line, and Home and End with Control. Browsers lose the caret where a heading that nobody
 * can write in stands between two lines, or where there is no further line; then what is typed goes nowhere.
 */
export const lineUp: Command = (state, _dispatch, view) => toLine(state, view, -1);
export const lineDown: Command = (state, _dispatch, view) => toLine(state, view, 1);

/**
 * Home and End within a bullet, which is one line. Left to the browser, the caret would be put back where it was did
 * something of the other's arrive before the editor hears where it went.
 */
export const lineStart: Command = (state, dispatch) => toEdge(state, dispatch, state.selection.$head.start());
export const lineEnd: Command = (state, dispatch) => toEdge(state, dispatch, state.selection.$head.end());

export const pageStart: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(TextSelection.atStart(state.doc)).scrollIntoView());
  return true;
};
export const pageEnd: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(TextSelection.atEnd(state.doc)).scrollIntoView());
  return true;
};

function toEdge(state: Parameters<Command>[0], dispatch: Parameters<Command>[1], pos: number): boolean {
  if (!state.selection.$head.parent.isTextblock) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, pos)).scrollIntoView());
  return true;
}

function toLine(state: Parameters<Command>[0], view: EditorView | undefined, by: 1 | -1): boolean {
  const found = bulletAtCaret(state);
  if (!view || !found || !state.selection.empty || !view.endOfTextblock(by === -1 ? 'up' : 'down')) return false;
  const { section, sectionPos, index } = found;
  const next = index + by;
  const isWithin = next >= 0 && next < section.childCount;
  const beside = isWithin
    ? posOfChild(section, sectionPos, next) + (by === -1 ? section.child(next).nodeSize : 0)
    : by === -1 ? sectionPos : sectionPos + section.nodeSize;
  const near = TextSelection.findFrom(state.doc.resolve(beside), by, true);
  // At the very top and bottom the caret goes to the start and the end of its line.
  const edge = by === -1 ? found.pos + 1 : found.pos + found.node.nodeSize - 1;
  const place = near ? underCaret(view, near.head) : edge;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, place)).scrollIntoView());
  return true;
}

/** The place on the line of `pos` that stands above or below the caret, or its end where the line is shorter. */
function underCaret(view: EditorView, pos: number): number {
  const { left } = view.coordsAtPos(view.state.selection.head);
  const { top, bottom } = view.coordsAtPos(pos);
  const $line = view.state.doc.resolve(pos);
  const there = view.posAtCoords({ left, top: (top + bottom) / 2 });
  return there && there.pos >= $line.start() && there.pos <= $line.end() ? there.pos : pos;
}
