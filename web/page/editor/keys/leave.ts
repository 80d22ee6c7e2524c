import { Plugin, PluginKey } from '@tiptap/pm/state';

const leavingKey = new PluginKey<boolean>('leaving');

/**
 * Tab indents, so somebody without a mouse would be caught: Esc and then Tab leaves the page as Tab does elsewhere.
 * Any other key goes back to writing.
 */
export const leaving = new Plugin<boolean>({
  key: leavingKey,
  state: {
    init: () => false,
    apply: (transaction, was) => {
      const said: boolean | undefined = transaction.getMeta(leavingKey);
      return said ?? (transaction.docChanged ? false : was);
    },
  },
  props: {
    handleKeyDown: (view, event) => {
      const was = leavingKey.getState(view.state) === true;
      if (event.key === 'Tab') return false;
      if (event.key === 'Shift') return false;
      const is = event.key === 'Escape';
      if (is !== was) view.dispatch(view.state.tr.setMeta(leavingKey, is));
      return false;
    },
  },
});

/** Whether the next Tab leaves the page. */
export function isLeaving(state: Parameters<typeof leavingKey.getState>[0]): boolean {
  return leavingKey.getState(state) === true;
}
