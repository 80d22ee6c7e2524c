import { Fragment } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import { limits } from '#document/limits.ts';
import { enter } from '../keys/enter.ts';
import { indent, outdent } from '../keys/indent.ts';
import { setKind } from '../keys/kinds.ts';
import { moveDown, moveUp } from '../keys/move.ts';
import { backspace, deleteForward } from '../keys/remove.ts';
import { asText, bullets, page, run, writer } from '../page-in-text.ts';
import { fittingBullets, fixedSections, repairing } from './repair.ts';

describe('own changes', () => {
  it('a copied bullet is a new one of the copier, without a past', () => {
    const past = { since: '2026-11-17', carried: 2, by: 'other', owner: 'other' };
    const state = page('action:Draft\ntwo', { b1: past });
    const section = state.doc.child(0);
    const copied = state.apply(state.tr.insert(section.nodeSize - 1, Fragment.from(section.child(0))));
    expect(bullets(copied)).toMatchObject([
      { id: 'b1', ...past },
      { id: 'b2' },
      { id: 'new1', text: 'Draft', by: 'me', since: null, carried: 0, owner: 'other' },
    ]);
  });

  it('an empty line is by the one who first writes on it', () => {
    const state = page('|');
    expect(bullets(state)[0]).toMatchObject({ by: null });
    expect(bullets(state.apply(state.tr.insertText('a')))[0]).toMatchObject({ by: 'me' });
  });

  it('an imported line by nobody stays so, whoever changes it', () => {
    const state = page('one|');
    expect(bullets(state.apply(state.tr.insertText('!')))[0]).toMatchObject({ by: null });
  });

  it('cannot touch the list of sections', () => {
    const state = page('one\n--\ntwo');
    const { tr } = state;
    expect(state.apply(tr.delete(0, state.doc.child(0).nodeSize)).doc.childCount).toBe(2);
    const merged = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3, state.doc.content.size - 3)).deleteSelection());
    expect(asText(merged)).toBe(asText(state));
  });

  it('cannot make a bullet longer than fits', () => {
    const state = page('one|', {}, [fittingBullets]);
    expect(bullets(state.apply(state.tr.insertText('x'.repeat(limits.bullet))))[0]?.text).toBe('one');
  });

  it('whatever they are, leave every bullet an id of its own and every section a line', () => {
    const commands = (name: string): Command => {
      const all: Record<string, Command> = {
        enter: enter(ids),
        indent,
        outdent,
        moveUp,
        moveDown,
        backspace,
        deleteForward,
        action: setKind('action', 'me'),
        type: (state, dispatch) => {
          dispatch?.(state.tr.insertText('x'));
          return true;
        },
        erase: (state, dispatch) => {
          if (!state.selection.empty) dispatch?.(state.tr.deleteSelection());
          return true;
        },
      };
      return all[name] ?? indent;
    };
    const ids = writer();
    const names = fc.constantFrom('enter', 'indent', 'outdent', 'moveUp', 'moveDown', 'backspace', 'deleteForward', 'action', 'type', 'erase');
    const step = fc.record({ name: names, from: fc.nat(60), to: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let state = page('one\n  two\naction:three\n--\n\n--\nfour\nfive', {}, [fixedSections, repairing(ids)]);
        for (const { name, from, to } of steps) {
          const size = state.doc.content.size;
          const between = TextSelection.between(state.doc.resolve(from % size), state.doc.resolve(to % size));
          state = run(state.apply(state.tr.setSelection(between)), commands(name));
          state.doc.check();
          const all = bullets(state).map(({ id }) => id);
          expect(new Set(all).size).toBe(all.length);
          expect(all).not.toContain(null);
          expect(state.doc.children.map(({ childCount }) => childCount > 0)).toEqual([true, true, true]);
        }
      }),
    );
  });
});
