import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { nodes } from '#document/shape.ts';
import { readBullet } from './read-bullet.ts';

/** A bullet and where it stands: `pos` is before it, `index` is its place in the section that begins at `sectionPos`. */
export type Found = { node: Node; pos: number; index: number; section: Node; sectionPos: number; sectionIndex: number };

/** The bullet a position is in, or null outside bullets. */
export function bulletAround($pos: ResolvedPos): Found | null {
  if ($pos.depth < 2 || $pos.node(2).type.name !== nodes.bullet) return null;
  return {
    node: $pos.node(2),
    pos: $pos.before(2),
    index: $pos.index(1),
    section: $pos.node(1),
    sectionPos: $pos.before(1),
    sectionIndex: $pos.index(0),
  };
}

/** The bullet the caret is in (the moving end of a selection). */
export function bulletAtCaret(state: EditorState): Found | null {
  return bulletAround(state.selection.$head);
}

/** Every bullet of the page, from top to bottom. */
export function eachBullet(doc: Node, visit: (bullet: Node, pos: number) => void): void {
  doc.descendants((node, pos) => {
    if (node.type.name !== nodes.bullet) return true;
    visit(node, pos);
    return false;
  });
}

/** Where the bullet with this id stands, or null where there is none. */
export function findById(doc: Node, id: string): { node: Node; pos: number } | null {
  let found: { node: Node; pos: number } | null = null;
  eachBullet(doc, (node, pos) => {
    if (!found && node.attrs['id'] === id) found = { node, pos };
  });
  return found;
}

/** The index after the last bullet that stands below the one at `index`: it and its indented children are one thing. */
export function endOfChildren(section: Node, index: number): number {
  const indent = readBullet(section.child(index)).indent;
  let end = index + 1;
  while (end < section.childCount && readBullet(section.child(end)).indent > indent) end++;
  return end;
}

/** The position before the child at `index` of a section. */
export function posOfChild(section: Node, sectionPos: number, index: number): number {
  let pos = sectionPos + 1;
  for (let before = 0; before < index; before++) pos += section.child(before).nodeSize;
  return pos;
}
