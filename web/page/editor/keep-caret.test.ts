import { Fragment } from '@tiptap/pm/model';
import { TextSelection, type EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { selectionKept } from './keep-caret.ts';
import { asText, page } from './page-in-text.ts';

/** The page after a change that left the caret at the start, as the binding does when it knows no better. */
function after(before: EditorState, text: string, ids: readonly string[]): string {
  const made = page(text, Object.fromEntries(ids.map((id, index) => [`b${index + 1}`, { id }])));
  const state = made.apply(made.tr.setSelection(TextSelection.atStart(made.doc)));
  const selection = selectionKept(before, state);
  return asText(selection ? state.apply(state.tr.setSelection(selection)) : state);
}

describe('the caret, after the other’s change', () => {
  it('goes along with the line it is on', () => {
    expect(after(page('one\ntwo\nthr|ee'), 'one\nthree\ntwo', ['b1', 'b3', 'b2'])).toBe('one\nthr|ee\ntwo');
  });

  it('stays near when the line is gone', () => {
    expect(after(page('one\ntw|o\nthree'), 'one\nthree', ['b1', 'b3'])).toBe('one\nthree|');
    expect(after(page('one\n--\ntwo\nthree|'), 'one\n--\ntwo', ['b1', 'b2'])).toBe('one\n--\ntwo|');
  });

  it('is left alone where the binding found its line', () => {
    const before = page('one|\ntwo');
    const state = before.apply(before.tr.insert(before.doc.content.size - 1, Fragment.from(before.doc.child(0).child(1))));
    expect(selectionKept(before, state)).toBeNull();
  });
});
