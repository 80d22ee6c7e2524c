import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { piecesOf, type Piece } from '#core/words-in-text.ts';
import { eachBullet } from './bullet/find-bullet.ts';
import styles from '#web/design/page.module.css';

const decoratingKey = new PluginKey<DecorationSet>('decorating');

type Shown = {
  /** What stands in a section with nothing in it. */
  hint: string;
  /** Goals that a text links. */
  findGoals: (text: string) => readonly { from: number; to: number }[];
};

/** Shows names, themes, links and linked goals in the plain text; Ctrl or Cmd with a click, or Alt-Enter, opens a link. */
export function decorating({ hint, findGoals }: Shown): Plugin<DecorationSet> {
  const known = new WeakMap<Node, Piece[]>();
  const piecesOfNode = (node: Node): Piece[] => {
    const pieces = known.get(node) ?? piecesOf(node.textContent);
    known.set(node, pieces);
    return pieces;
  };
  const decorated = (doc: Node): DecorationSet => {
    const all: Decoration[] = [];
    eachBullet(doc, (node, pos) => all.push(...inBullet(node, pos)));
    return DecorationSet.create(doc, [...all, ...hintsIn(doc)]);
  };
  const inBullet = (node: Node, pos: number) => {
    const inline = (from: number, to: number, look: string | undefined) =>
      Decoration.inline(pos + 1 + from, pos + 1 + to, { class: look ?? '' });
    return [
      ...piecesOfNode(node).map(({ from, to, is }) => inline(from, to, styles[is])),
      ...findGoals(node.textContent).map(({ from, to }) => inline(from, to, styles['goal'])),
    ];
  };
  const hintsIn = (doc: Node): Decoration[] => {
    const hints: Decoration[] = [];
    doc.forEach((section, pos) => {
      const [line] = section.children;
      if (section.childCount !== 1 || !line || line.content.size > 0) return;
      hints.push(Decoration.node(pos + 1, pos + 1 + line.nodeSize, { 'data-hint': hint }, { isHint: true }));
    });
    return hints;
  };
  /** After a change of few lines only these are looked at: a page has hundreds. */
  const decoratedAgain = (transaction: Transaction, was: DecorationSet): DecorationSet => {
    const { doc, before } = transaction;
    const known = new Set<Node>();
    eachBullet(before, (node) => known.add(node));
    let set = was.map(transaction.mapping, doc);
    set = set.remove(set.find(undefined, undefined, (spec: { isHint?: boolean }) => spec.isHint === true));
    const fresh = hintsIn(doc);
    eachBullet(doc, (node, pos) => {
      if (known.has(node)) return;
      set = set.remove(set.find(pos, pos + node.nodeSize));
      fresh.push(...inBullet(node, pos));
    });
    return set.add(doc, fresh);
  };
  const isWhole = ({ mapping, before }: Transaction) =>
    mapping.maps.some((map) => {
      let whole = false;
      map.forEach((from, to) => (whole ||= from === 0 && to === before.content.size));
      return whole;
    });
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    key: decoratingKey,
    state: {
      init: (_config, { doc }) => decorated(doc),
      apply: (transaction, was) => {
        if (transaction.getMeta(decoratingKey) !== undefined) return decorated(transaction.doc);
        if (!transaction.docChanged) return was;
        // What the other writes comes as a page that is new as a whole.
        return isWhole(transaction) ? decorated(transaction.doc) : decoratedAgain(transaction, was);
      },
    },
    props: {
      decorations: (state) => plugin.getState(state),
      handleClick: (view, pos, event) => (event.ctrlKey || event.metaKey) && openLink(view.state.doc, pos),
      handleKeyDown: (view, event) => event.altKey && event.key === 'Enter' && openLink(view.state.doc, view.state.selection.head),
    },
  });
  return plugin;
}

/** Looks at all words again: the goals they link have other titles. */
export function decorateAgain(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(decoratingKey, 'again'));
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
