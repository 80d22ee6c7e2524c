import type { EditorView } from '@tiptap/pm/view';
import { bulletAtCaret } from '../bullet/find-bullet.ts';
import { setKind } from '../keys/kinds.ts';
import { stopCapturing } from '../undo.ts';
import type { Asked } from './asked.ts';
import type { Choice } from './choices.ts';

/**
 * Does what a choice says, in place of the sign and what was typed after it. Gives the action whose owner or due date
 * is asked for next, where that is what was chosen.
 */
export function pickChoice(view: EditorView, { from, to }: Asked, { does }: Choice, me: string): { id: string; field: 'due' | 'owner' } | null {
  stopCapturing(view.state);
  view.dispatch(does.is === 'write' ? view.state.tr.insertText(does.text, from, to) : view.state.tr.delete(from, to));
  if (does.is === 'kind') setKind(does.kind, me)(view.state, view.dispatch);
  stopCapturing(view.state);
  const id: unknown = bulletAtCaret(view.state)?.node.attrs['id'];
  return does.is === 'owing' && typeof id === 'string' ? { id, field: does.field } : null;
}
