import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import { eachBullet } from './bullet/find-bullet.ts';
import { readBullet } from './bullet/read-bullet.ts';
import { fixedSections, repairing, type Writer } from './bullet/repair.ts';
import { pageSchema } from './schema.ts';

// For tests: pages written as text, and the same text of what became of them.

/** The one who writes in tests; ids are `new1`, `new2`, … */
export function writer(): Writer {
  let count = 0;
  return { me: 'me', newId: () => `new${++count}` };
}

/**
 * A page from text: `  action:Draft` is an action one step in, `|` is where the caret stands, `--` divides sections.
 * Bullets are called `b1`, `b2`, …; `attributes` gives some of them more than the text says.
 */
export function page(text: string, attributes: Record<string, object> = {}, plugins = [fixedSections, repairing(writer())]): EditorState {
  let count = 0;
  const sections = text.split('\n--\n').map((section, index) => {
    const bullets = section.split('\n').map((line) => {
      const [, spaces = '', kind = null, said = ''] = /^( *)(?:(\w+):(?!\/))?(.*)$/.exec(line) ?? [];
      const id = `b${++count}`;
      const attrs = { id, kind, indent: spaces.length / 2 || null, ...attributes[id] };
      return pageSchema.node('bullet', attrs, said === '' ? [] : [pageSchema.text(said)]);
    });
    return pageSchema.node('section', { key: `s${index}`, title: '', prompt: '' }, bullets);
  });
  const state = EditorState.create({ doc: pageSchema.node('doc', null, sections), plugins });
  return withCaret(state);
}

/** The page as text again, with ids where `ids` asks for them. */
export function asText(state: EditorState, { ids = false } = {}): string {
  const marked = state.selection.empty ? state.tr.insertText('|', state.selection.head).doc : state.doc;
  const sections = marked.children.map((section) =>
    section.children.map((bullet) => {
      const { kind, indent, id } = readBullet(bullet);
      return `${'  '.repeat(indent)}${ids ? `(${id}) ` : ''}${kind === 'note' ? '' : `${kind}:`}${bullet.textContent}`;
    }),
  );
  return sections.map((lines) => lines.join('\n')).join('\n--\n');
}

/** What a command makes of a page. A command that does not care leaves it as it is. */
export function run(state: EditorState, command: Command): EditorState {
  let after = state;
  command(state, (tr: Transaction) => (after = state.apply(tr)));
  return after;
}

/** All bullets of a page with their attributes and text. */
export function bullets(state: EditorState) {
  const found: (ReturnType<typeof readBullet> & { text: string })[] = [];
  eachBullet(state.doc, (node) => found.push({ ...readBullet(node), text: node.textContent }));
  return found;
}

function withCaret(state: EditorState): EditorState {
  let caret: number | null = null;
  state.doc.descendants((node, pos) => {
    if (node.isText && node.text?.includes('|')) caret = pos + node.text.indexOf('|');
  });
  if (caret === null) return state;
  const { doc } = state.tr.delete(caret, caret + 1);
  const without = EditorState.create({ doc, plugins: state.plugins });
  return without.apply(without.tr.setSelection(TextSelection.create(doc, caret)));
}
