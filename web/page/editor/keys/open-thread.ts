import type { Command } from '@tiptap/pm/state';
import { bulletAtCaret } from '../bullet/find-bullet.ts';

/** Alt-H: the way of the bullet at the caret through the pages. */
export function openThreadHere(open: (id: string) => void): Command {
  return (state, dispatch) => {
    const found = bulletAtCaret(state);
    const id: unknown = found?.node.attrs['id'];
    if (typeof id !== 'string' || found?.node.content.size === 0) return false;
    if (dispatch) open(id);
    return true;
  };
}
