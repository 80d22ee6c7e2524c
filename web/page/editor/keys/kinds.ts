import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { kindWritten } from '#core/capture/kind-written.ts';
import type { Kind } from '#core/page.ts';
import { bulletAtCaret, findById } from '../bullet/find-bullet.ts';
import { canBeTicked, readBullet } from '../bullet/read-bullet.ts';

/** Attributes a bullet takes with a kind. An action belongs to the one who makes it; nothing else has an owner. */
export function attributesOfKind(kind: Kind, owner: string | null, me: string) {
  return kind === 'action' ? { kind, owner: owner ?? me } : { kind, owner: null, due: null };
}

/** A space after `[]`, `!`, `+` or `?` at the start of a line: the signs go, and the bullet has its kind. */
export function typedKind(state: EditorState, me: string): Transaction | null {
  const found = bulletAtCaret(state);
  if (!found || !state.selection.empty) return null;
  const { $from } = state.selection;
  const meant = kindWritten(found.node.textContent.slice(0, $from.parentOffset));
  if (!meant) return null;
  const tr = state.tr.delete($from.start(), $from.pos);
  if (meant.kind === null) return tr;
  const attributes = attributesOfKind(meant.kind, readBullet(found.node).owner, me);
  return tr.setNodeMarkup(found.pos, null, { ...found.node.attrs, ...attributes, state: meant.state });
}

/** Gives the bullet at the caret a kind. */
export function setKind(kind: Kind, me: string): Command {
  return (state, dispatch) => {
    const found = bulletAtCaret(state);
    if (!found) return false;
    if (kind === 'note') return asNote(state, dispatch);
    const attributes = attributesOfKind(kind, readBullet(found.node).owner, me);
    dispatch?.(state.tr.setNodeMarkup(found.pos, null, { ...found.node.attrs, ...attributes }));
    return true;
  };
}

/** Makes the bullet at the caret a note: nobody owes it, and there is nothing to finish. */
export const asNote: Command = (state, dispatch) => {
  const found = bulletAtCaret(state);
  if (!found) return false;
  const attrs = { ...found.node.attrs, kind: 'note', owner: null, due: null, state: null, reason: null };
  dispatch?.(state.tr.setNodeMarkup(found.pos, null, attrs));
  return true;
};

/** Ticks an action, topic or blocker off, or opens it again. */
export function tick(id: string): Command {
  return (state, dispatch) => {
    const found = findById(state.doc, id);
    if (!found) return false;
    const facts = readBullet(found.node);
    if (!canBeTicked(facts)) return false;
    const attrs = { ...found.node.attrs, state: facts.state === 'open' ? 'done' : 'open', reason: null };
    dispatch?.(state.tr.setNodeMarkup(found.pos, null, attrs));
    return true;
  };
}

/** The same for the bullet at the caret. */
export const tickHere: Command = (state, dispatch) => {
  const id = bulletAtCaret(state)?.node.attrs['id'];
  return typeof id === 'string' && tick(id)(state, dispatch);
};
