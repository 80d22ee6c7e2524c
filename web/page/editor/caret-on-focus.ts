import { Plugin } from '@tiptap/pm/state';

/**
 * Puts a caret on a page that is focused by Tab or by the program. Chromium puts none into text that begins with a
 * heading nobody can write in, and without a caret every letter that is typed would go nowhere.
 */
export const caretOnFocus = new Plugin({
  props: {
    handleDOMEvents: {
      focus: (view) => {
        const anchor = view.dom.ownerDocument.getSelection()?.anchorNode;
        if (!anchor || !view.dom.contains(anchor)) view.focus();
        return false;
      },
    },
  },
});
