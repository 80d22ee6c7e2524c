import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { eachBullet } from './bullet/find-bullet.ts';
import styles from '#web/design/page.module.css';
import { piecesOf, type Piece } from './words-in-text.ts';

/** Shows names, themes and links in the plain text; Ctrl or Cmd with a click, or Alt-Enter, opens a link. */
export function decorating(hint: string): Plugin<DecorationSet> {
  const known = new WeakMap<Node, Piece[]>();
  const piecesOfNode = (node: Node): Piece[] => {
    const pieces = known.get(node) ?? piecesOf(node.textContent);
    known.set(node, pieces);
    return pieces;
  };
  const decorate = (doc: Node): DecorationSet => {
    const decorations: Decoration[] = [];
    eachBullet(doc, (node, pos) => {
      for (const { from, to, is } of piecesOfNode(node)) {
        decorations.push(Decoration.inline(pos + 1 + from, pos + 1 + to, { class: styles[is] ?? '' }));
      }
    });
    doc.forEach((section, pos) => {
      const [line] = section.children;
      if (section.childCount !== 1 || !line || line.content.size > 0) return;
      decorations.push(Decoration.node(pos + 1, pos + 1 + line.nodeSize, { 'data-hint': hint }));
    });
    return DecorationSet.create(doc, decorations);
  };
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => decorate(doc),
      apply: (transaction, was) => (transaction.docChanged ? decorate(transaction.doc) : was),
    },
    props: {
      decorations: (state) => plugin.getState(state),
      handleClick: (view, pos, event) => (event.ctrlKey || event.metaKey) && openLink(view.state.doc, pos),
      handleKeyDown: (view, event) => event.altKey && event.key === 'Enter' && openLink(view.state.doc, view.state.selection.head),
    },
  });
  return plugin;
}

function openLink(doc: Node, pos: number): boolean {
  const $pos = doc.resolve(pos);
  const link = piecesOf($pos.parent.textContent).find(
    ({ is, from, to }) => is === 'link' && from <= $pos.parentOffset && to >= $pos.parentOffset,
  );
  if (!link) return false;
  window.open(link.value, '_blank', 'noopener,noreferrer');
  return true;
}
