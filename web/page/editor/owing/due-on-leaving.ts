import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { dueInTail } from '#core/due.ts';
import { bulletAtCaret, findById } from '../bullet/find-bullet.ts';
import { readBullet } from '../bullet/read-bullet.ts';
import { isOwn } from '../bullet/repair.ts';

const key = new PluginKey<Touched>('due-on-leaving');

/** The line that the writer is on, and whether they changed it while there. */
type Touched = { id: string | null; changed: boolean };

/**
 * "Send the deck by Thu": once the writer leaves the line of an action they wrote on, its tail becomes the due date.
 * A step of its own, so that one undo gives the words back, and then they stay words.
 */
export function dueOnLeaving(today: () => string, stopCapturing: (state: EditorState) => void): Plugin<Touched> {
  const leave = (view: EditorView, { id, changed }: Touched) => {
    if (!changed || id === null) return;
    // After the transaction that left: a view is not changed from within its own update. And after the focus has come
    // to where it goes, which may be a chip that is drawn again.
    setTimeout(() => {
      const tr = view.isDestroyed ? null : dueFromTail(view.state, id, today());
      if (!tr) return;
      stopCapturing(view.state);
      view.dispatch(tr);
      stopCapturing(view.state);
    });
  };
  return new Plugin<Touched>({
    key,
    state: {
      init: (_config, state) => ({ id: idAtCaret(state), changed: false }),
      apply: (transaction, was, _before, state) => {
        const id = idAtCaret(state);
        const isHere = id === was.id;
        return { id, changed: transaction.getMeta(key) !== 'left' && isHere && (was.changed || isOwn(transaction)) };
      },
    },
    props: {
      handleDOMEvents: {
        blur: (view) => {
          const here = key.getState(view.state);
          if (!here?.changed) return false;
          leave(view, here);
          view.dispatch(view.state.tr.setMeta(key, 'left'));
          return false;
        },
      },
    },
    view: () => ({
      update: (view, before) => {
        const was = key.getState(before);
        if (was && was.id !== idAtCaret(view.state)) leave(view, was);
      },
    }),
  });
}

/** The due date in the tail of this action's text, taken out of it; null where there is none, or it has one already. */
export function dueFromTail(state: EditorState, id: string, today: string): Transaction | null {
  const found = findById(state.doc, id);
  if (!found) return null;
  const { kind, due } = readBullet(found.node);
  if (kind !== 'action' || due !== null) return null;
  const text = found.node.textContent;
  const tail = dueInTail(text, today);
  if (!tail) return null;
  const start = found.pos + 1;
  return state.tr.delete(start + tail.text.length, start + text.length).setNodeAttribute(found.pos, 'due', tail.due);
}

function idAtCaret(state: EditorState): string | null {
  const id: unknown = bulletAtCaret(state)?.node.attrs['id'];
  return typeof id === 'string' ? id : null;
}
