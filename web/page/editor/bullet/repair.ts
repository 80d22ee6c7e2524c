import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { limits } from '#document/limits.ts';
import { nodes } from '#document/shape.ts';
import { eachBullet } from './find-bullet.ts';

/** Who writes here, and where new ids come from. */
export type Writer = { me: string; newId: () => string };

/** Whether this transaction is the writer's own, and not what arrived from the shared document. */
export function isOwn(transaction: Transaction): boolean {
  // The sync plugin marks what it brings with an object of its own.
  const meta: { isChangeOrigin?: boolean } | undefined = transaction.getMeta(ySyncPluginKey);
  return transaction.docChanged && meta?.isChangeOrigin !== true;
}

/**
 * After every change of the writer's own: each bullet has an id that is its alone, a bullet that was empty until now
 * is by the one who wrote in it, and every section has a line to write on. Only own changes are repaired, so that two
 * clients never repair each other's repairs.
 */
export function repairing(writer: Writer): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) =>
      transactions.some(isOwn) ? repaired(before, state, writer) : null,
  });
}

/** The repair of `state`, or null where nothing is amiss. */
export function repaired(before: EditorState, state: EditorState, { me, newId }: Writer): Transaction | null {
  const hadWords = new Set<unknown>();
  eachBullet(before.doc, ({ attrs, content }) => content.size > 0 && hadWords.add(attrs['id']));
  const seen = new Set<unknown>();
  const tr = state.tr;
  eachBullet(state.doc, ({ attrs, content }, pos) => {
    const id: unknown = attrs['id'];
    // The later one of two with the same id is the copy: a new bullet, raised by whoever copied it, here and now.
    const isCopy = id === null || seen.has(id);
    if (isCopy) {
      tr.setNodeMarkup(pos, null, { ...attrs, id: newId(), by: me, since: null, carried: null });
    } else if (attrs['by'] === null && content.size > 0 && !hadWords.has(id)) {
      tr.setNodeAttribute(pos, 'by', me);
    }
    seen.add(id);
  });
  fillEmptySections(tr, newId);
  return tr.docChanged ? tr : null;
}

/** Gives every section without bullets an empty line. */
export function fillEmptySections(tr: Transaction, newId: () => string): Transaction {
  const bullet = tr.doc.type.schema.nodes[nodes.bullet];
  for (let index = tr.doc.childCount - 1; index >= 0; index--) {
    if (tr.doc.child(index).childCount > 0 || !bullet) continue;
    let pos = 0;
    for (let above = 0; above < index; above++) pos += tr.doc.child(above).nodeSize;
    tr.insert(pos + 1, bullet.create({ id: newId() }));
  }
  return tr;
}

/** Refuses changes of one's own to the list of sections: they are the framework's. */
export const fixedSections = new Plugin({
  filterTransaction: (transaction, state) => {
    if (!isOwn(transaction)) return true;
    if (transaction.doc.childCount !== state.doc.childCount) return false;
    for (let index = 0; index < state.doc.childCount; index++) {
      if (!transaction.doc.child(index).sameMarkup(state.doc.child(index))) return false;
    }
    return true;
  },
});

/** Refuses what would make a bullet longer than fits: the live server would refuse it, and end the page for us. */
export const fittingBullets = new Plugin({
  filterTransaction: (transaction) => {
    if (!isOwn(transaction)) return true;
    let fits = true;
    eachBullet(transaction.doc, ({ content }) => {
      if (content.size > limits.bullet) fits = false;
    });
    return fits;
  },
});
