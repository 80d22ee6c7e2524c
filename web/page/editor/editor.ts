import { baseKeymap } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { EditorState, Plugin } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { initProseMirrorDoc, redo, undo, yCursorPlugin, ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap';
import { nodes, roots } from '#document/shape.ts';
import { words } from '#web/words/words.ts';
import type { OpenDocument } from '../connection/open-document.ts';
import { BulletView, type BulletHost } from './bullet/bullet-view.ts';
import { fittingBullets, fixedSections, repairing, type Writer } from './bullet/repair.ts';
import { caretInText } from './caret-in-text.ts';
import { caretOnFocus } from './caret-on-focus.ts';
import { buildCaret, selectionLook } from './carets.ts';
import { currentControls } from './current-controls.ts';
import { decorating } from './decorations.ts';
import { keepCaret } from './keep-caret.ts';
import { backspace, deleteForward } from './keys/remove.ts';
import { enter } from './keys/enter.ts';
import { indent, outdent } from './keys/indent.ts';
import { arrowTyped } from './keys/arrow.ts';
import { typedKind, tickHere } from './keys/kinds.ts';
import { isLeaving, leaving } from './keys/leave.ts';
import { lineDown, lineEnd, lineStart, lineUp, pageEnd, pageStart } from './keys/lines.ts';
import { moveDown, moveUp } from './keys/move.ts';
import { openThreadHere } from './keys/open-thread.ts';
import { selectSection, withinSection } from './keys/select.ts';
import { menus } from './menu/menu.ts';
import { dueOnLeaving } from './owing/due-on-leaving.ts';
import { copying } from './paste/copying.ts';
import { pasting } from './paste/pasting.ts';
import { pageSchema } from './schema.ts';
import { SectionView, type SectionHost } from './section-view.ts';
import { trustYjs } from './trust-yjs.ts';
import { stopCapturing } from './undo.ts';

type FindGoals = Parameters<typeof decorating>[0]['findGoals'];
type MenuHost = Parameters<typeof menus>[0];

/** What the editor is given by the screen it stands on. */
export type EditorHost = BulletHost & SectionHost & MenuHost & { label: () => string; describedBy: string; onTooMuch: (lines: number) => void; findGoals: FindGoals };

/**
 * Makes the editor of a page that is here. What a key or a paste does is in plain ProseMirror commands and plugins;
 * this puts them together, those that see a key first at the top.
 */
export function makeEditor(element: HTMLElement, open: OpenDocument, host: EditorHost): EditorView {
  const fragment = open.document.getXmlFragment(roots.page);
  const { doc, mapping } = initProseMirrorDoc(fragment, pageSchema);
  const writer: Writer = { me: host.pair.me.id, newId: () => crypto.randomUUID() };

  const plugins = [
    ySyncPlugin(fragment, { mapping }),
    yCursorPlugin(open.awareness, { cursorBuilder: buildCaret(host.pair), selectionBuilder: selectionLook(host.pair) }),
    // What the other wrote into a line I made stays when I take the line back.
    yUndoPlugin({ protectedNodes: new Set([nodes.bullet]) }),
    caretInText,
    caretOnFocus,
    menus(host),
    leaving,
    keys(writer, host.openThread),
    keymap(baseKeymap),
    typing(writer.me),
    pasting(writer, host.onTooMuch),
    copying,
    dueOnLeaving(host.today, stopCapturing),
    fixedSections,
    fittingBullets,
    repairing(writer),
    keepCaret,
    decorating({ hint: words('page.hint'), findGoals: host.findGoals }),
    currentControls,
  ];

  const view: EditorView = new EditorView(element, {
    state: EditorState.create({ doc, schema: pageSchema, plugins }),
    // The caret plugin speaks up once more after the page has gone.
    dispatchTransaction: (transaction) => {
      if (!view.isDestroyed) view.updateState(view.state.apply(transaction));
    },
    editable: host.canWrite,
    nodeViews: {
      [nodes.section]: (node) => new SectionView(node, host),
      [nodes.bullet]: (node) => new BulletView(node, host),
    },
    attributes: () => ({
      'role': 'textbox',
      'aria-multiline': 'true',
      'aria-label': host.label(),
      'aria-describedby': host.describedBy,
      'spellcheck': 'true',
    }),
    createSelectionBetween: (_view, $anchor, $head) => withinSection($anchor, $head),
  });
  trustYjs(view.state);
  return view;
}

function keys(writer: Writer, openThread: BulletHost['openThread']): Plugin {
  const newLine = enter(writer);
  return keymap({
    'Enter': (state, dispatch) => {
      if (dispatch) stopCapturing(state);
      return newLine(state, dispatch);
    },
    // A bullet is one line: a line break in it is a new bullet too.
    'Shift-Enter': newLine,
    'Mod-Enter': tickHere,
    'Tab': (state, dispatch) => !isLeaving(state) && indent(state, dispatch),
    'Shift-Tab': (state, dispatch) => !isLeaving(state) && outdent(state, dispatch),
    'ArrowUp': lineUp,
    'ArrowDown': lineDown,
    'Home': lineStart,
    'End': lineEnd,
    'Mod-Home': pageStart,
    'Mod-End': pageEnd,
    'Alt-ArrowUp': moveUp,
    'Alt-ArrowDown': moveDown,
    'Backspace': backspace,
    'Mod-Backspace': backspace,
    'Delete': deleteForward,
    'Alt-h': openThreadHere(openThread),
    'Mod-a': selectSection,
    'Mod-z': (state) => undo(state) ?? true,
    'Mod-y': (state) => redo(state) ?? true,
    'Mod-Shift-z': (state) => redo(state) ?? true,
  });
}

function typing(me: string): Plugin {
  return new Plugin({
    props: {
      handleTextInput: (view, _from, _to, text) => {
        if (text === '>' && arrowTyped(view)) return true;
        const tr = text === ' ' ? typedKind(view.state, me) : null;
        if (!tr) return false;
        stopCapturing(view.state);
        view.dispatch(tr);
        return true;
      },
    },
  });
}
