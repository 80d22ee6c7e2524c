import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { bulletAtCaret } from '../bullet/find-bullet.ts';
import { readBullet } from '../bullet/read-bullet.ts';
import { askedAt, type Asked } from './asked.ts';
import { choicesFor, type Choice, type Offers } from './choices.ts';

/** A menu that is open: `active` is the choice that Enter takes. */
export type OpenMenu = { asked: Asked; choices: Choice[]; active: number };

type Meta = { is: 'dismiss' } | { is: 'activate'; index: number };

/** `dismissed` is where a sign stands whose menu was sent away: it stays away until the caret leaves the word. */
type MenuState = { open: OpenMenu | null; dismissed: number | null };

const menuKey = new PluginKey<MenuState>('menu');

/** Ids that tie the menu on screen to the page it belongs to, for screen readers. */
export const menuId = 'page-menu';
export const choiceId = (index: number) => `${menuId}-${index}`;

type MenuHost = {
  offers: () => Offers;
  pick: (view: EditorView, asked: Asked, choice: Choice) => void;
  /** Hears whenever what is open changes. */
  show: (menu: OpenMenu | null, view: EditorView) => void;
};

/** The `/`, `@`, `#` and `→` menus: what is open follows from the text before the caret. */
export function menus(host: MenuHost): Plugin<MenuState> {
  return new Plugin<MenuState>({
    key: menuKey,
    state: {
      init: () => ({ open: null, dismissed: null }),
      apply: (transaction, was, _before, state) => {
        const meta: Meta | undefined = transaction.getMeta(menuKey);
        if (meta?.is === 'activate' && was.open) return { ...was, open: { ...was.open, active: meta.index } };
        if (meta?.is === 'dismiss') return { open: null, dismissed: was.open?.asked.from ?? null };
        if (!transaction.docChanged && !transaction.selectionSet) return was;
        return follow(state, was, host.offers());
      },
    },
    props: {
      handleKeyDown: (view, event) => handleKey(view, event, host),
      attributes: (state): Record<string, string> => {
        const open = openMenu(state);
        return open ? { 'aria-controls': menuId, 'aria-activedescendant': choiceId(open.active), 'aria-autocomplete': 'list' } : {};
      },
    },
    view: () => ({
      update: (view, before) => {
        const open = openMenu(view.state);
        if (open !== openMenu(before)) host.show(open, view);
      },
      destroy: () => {},
    }),
  });
}

/** The menu that is open, if one is. */
export function openMenu(state: EditorState): OpenMenu | null {
  return menuKey.getState(state)?.open ?? null;
}

/** Sends the open menu away. */
export function dismiss(view: EditorView): void {
  if (openMenu(view.state)) view.dispatch(view.state.tr.setMeta(menuKey, { is: 'dismiss' } satisfies Meta));
}

function follow(state: EditorState, was: MenuState, offers: Offers): MenuState {
  const asked = askedAt(state);
  if (!asked) return { open: null, dismissed: null };
  if (asked.from === was.dismissed) return { open: null, dismissed: was.dismissed };
  const found = bulletAtCaret(state);
  const choices = choicesFor(asked, offers, found !== null && readBullet(found.node).kind === 'action');
  return { open: choices.length > 0 ? { asked, choices, active: 0 } : null, dismissed: null };
}

function handleKey(view: EditorView, event: KeyboardEvent, host: MenuHost): boolean {
  const open = openMenu(view.state);
  if (!open || event.isComposing) return false;
  const { choices, active, asked } = open;
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step !== 0) {
    const index = (active + step + choices.length) % choices.length;
    view.dispatch(view.state.tr.setMeta(menuKey, { is: 'activate', index } satisfies Meta));
    return true;
  }
  if (event.key === 'Escape') {
    dismiss(view);
    return true;
  }
  const choice = choices[active];
  const takes = event.key === 'Enter' || event.key === 'Tab';
  if (!takes || !choice || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  host.pick(view, asked, choice);
  return true;
}
