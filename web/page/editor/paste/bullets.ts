import type { Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { deepestIndent } from '#document/shape.ts';
import { bulletAround } from '../bullet/find-bullet.ts';
import { readBullet } from '../bullet/read-bullet.ts';
import type { Writer } from '../bullet/repair.ts';
import { attributesOfKind } from '../keys/kinds.ts';
import { tidied, type Line } from './line.ts';

/**
 * Puts lines in at the selection. Plain words that are one line go into the line they are pasted on; anything else
 * becomes bullets of their own, new and raised by the one who pastes. `left` says how many lines were too many; null
 * where there is nothing to put in, or nowhere to put it.
 */
export function insertLines(
  state: EditorState,
  pasted: readonly Line[],
  writer: Writer,
): { tr: Transaction; left: number } | null {
  const { lines, left } = tidied(pasted);
  const [first] = lines;
  const tr = state.tr.deleteSelection();
  const found = bulletAround(tr.selection.$from);
  if (!first || !found) return null;
  const { node, pos } = found;
  const isEmpty = node.content.size === 0;
  if (lines.length === 1 && (first.kind === 'note' || !isEmpty)) {
    return { tr: tr.insertText(first.text).scrollIntoView(), left };
  }

  const base = readBullet(node).indent;
  const bullets = lines.map((line) => bulletOf(node, line, base, writer));
  const end = pos + node.nodeSize;
  const place = isEmpty || tr.selection.$from.parentOffset === 0 ? pos : end;
  tr.replaceWith(place, isEmpty ? end : place, bullets);
  const size = bullets.reduce((sum, bullet) => sum + bullet.nodeSize, 0);
  tr.setSelection(TextSelection.create(tr.doc, place + size - 1));
  return { tr: tr.scrollIntoView(), left };
}

function bulletOf({ type }: Node, line: Line, base: number, { me, newId }: Writer): Node {
  const attrs = {
    ...(line.kind === 'note' ? {} : attributesOfKind(line.kind, null, me)),
    id: newId(),
    by: me,
    indent: Math.min(base + line.indent, deepestIndent) || null,
    state: line.done ? 'done' : null,
  };
  return type.create(attrs, type.schema.text(line.text));
}
