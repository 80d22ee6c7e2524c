import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { TextSelection } from '@tiptap/pm/state';
import type { Writer } from '../bullet/repair.ts';
import { insertLines } from './bullets.ts';
import { linesFromHtml } from './html.ts';
import { mostCharacters, type Line } from './line.ts';
import { linesFromText } from './text.ts';

/** Far more than any page; longer markup is read as plain text, which costs a hundredth. */
const longestHtml = 4_000_000;

/** Pasting and dropping bring lines of text, wherever they come from. `onLeft` hears how many lines were too many. */
export function pasting(writer: Writer, onLeft: (lines: number) => void): Plugin {
  const take = (view: EditorView, data: DataTransfer | null, stop: () => void): boolean => {
    const lines = data ? linesOf(data) : [];
    stop();
    const put = insertLines(view.state, lines, writer);
    if (!put) return true;
    view.dispatch(put.tr.setMeta('paste', true));
    if (put.left > 0) onLeft(put.left);
    return true;
  };
  return new Plugin({
    props: {
      handlePaste: (view, event) => take(view, event.clipboardData, () => event.preventDefault()),
      handleDrop: (view, event) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at) view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
        return take(view, event.dataTransfer, () => event.preventDefault());
      },
      // Bullets are moved with Alt and the arrows: a drag would cut here and paste there, and give them new ids.
      handleDOMEvents: {
        dragstart: (_view, event) => {
          event.preventDefault();
          return true;
        },
      },
    },
  });
}

function linesOf(data: DataTransfer): Line[] {
  const html = data.getData('text/html');
  if (html !== '' && html.length <= longestHtml) {
    // A parsed document of its own: no script of it runs and nothing of it is loaded.
    const lines = linesFromHtml(new DOMParser().parseFromString(html, 'text/html').body);
    if (lines.length > 0) return lines;
  }
  // A line too many is enough to tell that there was more.
  return linesFromText(data.getData('text/plain').slice(0, mostCharacters * 10));
}
