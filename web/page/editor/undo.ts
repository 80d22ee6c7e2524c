import type { EditorState } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

/** Makes what comes next an undo of its own. Without it, what is done within half a second is undone together. */
export function stopCapturing(state: EditorState): void {
  // The plugin keeps Yjs's own manager in its state, untyped.
  const undoing: { undoManager?: { stopCapturing: () => void } } | undefined = yUndoPluginKey.getState(state);
  undoing?.undoManager?.stopCapturing();
}
