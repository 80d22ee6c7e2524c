import { TextSelection, type Command } from '@tiptap/pm/state';
import type { Kind } from '#core/page.ts';
import { bulletAtCaret } from '../bullet/find-bullet.ts';
import { readBullet, type BulletFacts } from '../bullet/read-bullet.ts';
import type { Writer } from '../bullet/repair.ts';
import { setIndents } from './indent.ts';
import { asNote } from './kinds.ts';

/** Kinds that people write several of in a row. After one of the others the next line is a note. */
const inARow: ReadonlySet<Kind> = new Set(['action', 'topic']);

/**
 * Enter: a new bullet below, or above where the caret is at the start, so that the words keep their id. On an empty
 * line it takes back one thing at a time: indent first, then kind.
 */
export function enter({ me, newId }: Writer): Command {
  return (state, dispatch) => {
    const found = bulletAtCaret(state);
    if (!found) return false;
    const { node, pos } = found;
    const facts = readBullet(node);
    if (node.content.size === 0 && facts.indent > 0) return setIndents(state, dispatch, -1);
    if (node.content.size === 0 && facts.kind !== 'note') return asNote(state, dispatch);
    if (!dispatch) return true;

    const tr = state.tr.deleteSelection();
    const line = node.type.create(nextLine(facts, me, newId()));
    const offset = tr.selection.$from.parentOffset;
    if (offset === 0 && node.content.size > 0 && state.selection.empty) {
      tr.insert(pos, line);
    } else {
      tr.split(tr.selection.from, 1, [{ type: node.type, attrs: line.attrs }]);
      tr.setSelection(TextSelection.create(tr.doc, tr.selection.$from.start()));
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** The attributes of the line after this one. A new action is its writer's until they say otherwise. */
function nextLine({ kind, indent }: BulletFacts, me: string, id: string) {
  const next = inARow.has(kind) ? kind : null;
  return { id, kind: next, indent: indent || null, owner: next === 'action' ? me : null };
}
