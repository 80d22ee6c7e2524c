import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { asText, bullets, page } from '../page-in-text.ts';
import { dueFromTail } from './due-on-leaving.ts';

const tuesday = '2026-11-24';

describe('the tail of an action', () => {
  it('becomes its due date', () => {
    const state = page('action:Draft the rota by Thu|\ntwo');
    const tr = dueFromTail(state, 'b1', tuesday);
    const after = tr ? state.apply(tr) : state;
    expect(bullets(after)[0]).toMatchObject({ text: 'Draft the rota', due: '2026-11-26' });
  });

  it('stays words on a note, on an action that has a due date, and where it names no day', () => {
    expect(dueFromTail(page('Draft by Thu'), 'b1', tuesday)).toBeNull();
    expect(dueFromTail(page('action:Draft by Thu', { b1: { due: 'next' } }), 'b1', tuesday)).toBeNull();
    expect(dueFromTail(page('action:Stand by me'), 'b1', tuesday)).toBeNull();
  });

  it('leaves the caret where it is', () => {
    const state = page('action:Draft due 12 Dec\ntwo|');
    const tr = dueFromTail(state, 'b1', tuesday);
    expect(tr && asText(state.apply(tr))).toBe('action:Draft\ntwo|');
    expect(tr?.selection).toBeInstanceOf(TextSelection);
  });
});
