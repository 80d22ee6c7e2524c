import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { bulletAtCaret } from './bullet/find-bullet.ts';

/**
 * Signs and chips of the line with the caret are reached by Tab, those of the others by pointer: on a page of hundreds
 * of lines, whoever leaves it by keyboard would never get out.
 */
export const currentControls = new Plugin({
  view: (view) => {
    let current: HTMLElement | null = null;
    const mark = (of: EditorView) => {
      const found = bulletAtCaret(of.state);
      const dom = found ? of.nodeDOM(found.pos) : null;
      if (current !== dom) reach(current, -1);
      current = dom instanceof HTMLElement ? dom : null;
      reach(current, 0);
    };
    mark(view);
    return { update: mark };
  },
});

function reach(line: HTMLElement | null, tabIndex: 0 | -1): void {
  for (const button of line?.querySelectorAll('button') ?? []) button.tabIndex = tabIndex;
}
