import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import text from '#web/design/page.module.css';

/**
 * A click beside the words of a line, or on the other's caret, can leave the browser's caret between sign, words and
 * chips, where what is typed would be nobody's. It is put into the words before anything is typed.
 */
export const caretInText = new Plugin({
  props: {
    handleKeyDown: (view) => {
      putIntoText(view);
      return false;
    },
    // The editor hears where the browser put the caret only after a moment. Did something of the other's arrive within
    // it, the caret would be put back to where it was, and what is typed next would stand on the wrong line.
    handleClick: (view, pos, { shiftKey }) => {
      const clicked = Selection.near(view.state.doc.resolve(pos));
      if (!shiftKey && !clicked.eq(view.state.selection)) view.dispatch(view.state.tr.setSelection(clicked));
      return false;
    },
    handleDOMEvents: {
      // Once the browser has placed it.
      mouseup: (view) => {
        setTimeout(() => putIntoText(view));
      },
      compositionstart: (view) => putIntoText(view),
    },
  },
});

function putIntoText(view: EditorView): void {
  if (view.isDestroyed) return;
  const selection = view.dom.ownerDocument.getSelection();
  if (!selection?.anchorNode || !selection.isCollapsed || !view.dom.contains(selection.anchorNode)) return;
  const element = selection.anchorNode instanceof Element ? selection.anchorNode : selection.anchorNode.parentElement;
  if (element?.closest(`.${text['text']}`) && !element.closest('[contenteditable=false]')) return;
  const { node, offset } = view.domAtPos(view.state.selection.head);
  selection.collapse(node, offset);
}
