import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { caretAfter, changeBetween, type Change } from './change.ts';
import { mapLine } from './shared-line.ts';

const apply = (text: string, { at, remove, insert }: Change) => text.slice(0, at) + insert + text.slice(at + remove);
const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀'), maxLength: 12 });

describe('the change between two texts', () => {
  it('makes the one of the other, wherever the caret stands', () => {
    fc.assert(
      fc.property(text, text, fc.nat(20), (before, after, caret) => {
        const change = changeBetween(before, after, caret);
        expect(change ? apply(before, change) : before).toBe(after);
      }),
    );
  });

  it('never cuts a sign in two', () => {
    fc.assert(
      fc.property(text, text, fc.nat(20), (before, after, caret) => {
        const change = changeBetween(before, after, caret);
        if (!change) return;
        expect(change.insert.isWellFormed()).toBe(true);
        expect(before.slice(0, change.at).isWellFormed()).toBe(true);
        expect(before.slice(change.at + change.remove).isWellFormed()).toBe(true);
      }),
    );
  });

  it('takes the letter before the caret for the one that was typed', () => {
    expect(changeBetween('aaa', 'aaaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' });
    expect(changeBetween('aaa', 'aaaa', 4)).toEqual({ at: 3, remove: 0, insert: 'a' });
    expect(changeBetween('aaa', 'aa', 0)).toEqual({ at: 0, remove: 1, insert: '' });
  });
});

describe('the caret, when the other writes', () => {
  it('stays between the letters it stood between', () => {
    fc.assert(
      fc.property(text, text, fc.nat(12), (before, after, place) => {
        const caret = Math.min(place, before.length);
        const change = changeBetween(before, after);
        if (!change) return;
        const delta = [{ retain: change.at }, { insert: change.insert }, { delete: change.remove }];
        const moved = caretAfter(delta, caret);
        if (caret <= change.at) expect(moved).toBe(caret);
        else if (caret >= change.at + change.remove) expect(moved).toBe(caret + after.length - before.length);
        else expect(moved).toBe(change.at + change.insert.length);
      }),
    );
  });
});

describe('a line two people write on', () => {
  const lineOf = (document: Y.Doc) => mapLine(document, 'recap', ['mattered', 'next', 'needs'], 'mattered');
  const merge = (one: Y.Doc, other: Y.Doc) => {
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  };

  it('keeps both their words when they begin at the same moment', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    lineOf(one).edit({ at: 0, remove: 0, insert: 'mine' });
    lineOf(other).edit({ at: 0, remove: 0, insert: 'theirs' });
    merge(one, other);
    expect(lineOf(one).read()).toBe(lineOf(other).read());
    expect(lineOf(one).read()).toContain('mine');
    expect(lineOf(one).read()).toContain('theirs');
  });

  it('tells of the words of the other, and not of its own', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    const line = lineOf(one);
    const heard: unknown[] = [];
    line.observe((delta) => heard.push(delta));
    line.edit({ at: 0, remove: 0, insert: 'a' });
    expect(heard).toEqual([]);
    lineOf(other).edit({ at: 0, remove: 0, insert: 'b' });
    merge(one, other);
    expect(heard).toHaveLength(1);
  });
});
