import type { EditorView } from '@tiptap/pm/view';
import { bulletAtCaret } from '../bullet/find-bullet.ts';
import { stopCapturing } from '../undo.ts';

/**
 * A `>` after a dash that starts a word: both become `→`, which links a goal. Taken back, it is `->` again, and stays
 * so. Within a word, as in `a->b`, it is somebody else's arrow.
 */
export function arrowTyped(view: EditorView): boolean {
  const { selection } = view.state;
  if (!selection.empty || !bulletAtCaret(view.state)) return false;
  const { $from } = selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 2), $from.parentOffset);
  if (!/^[\s(]?-$/u.test(before)) return false;
  view.dispatch(view.state.tr.insertText('>'));
  stopCapturing(view.state);
  view.dispatch(view.state.tr.insertText('→', $from.pos - 1, $from.pos + 1));
  return true;
}
