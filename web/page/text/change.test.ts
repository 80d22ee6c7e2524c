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
  const merge = (one: Y.Doc, other: Y.Doc) => {
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  };
  const open = () => {
    const document = new Y.Doc();
    const line = mapLine(document, 'recap', 'mattered');
    const heard: unknown[] = [];
    line.observe((delta) => heard.push(delta));
    return { document, line, heard };
  };

  it('keeps both their words when they begin at the same moment', async () => {
    const [one, other] = [open(), open()];
    one.line.edit({ at: 0, remove: 0, insert: 'mine' });
    other.line.edit({ at: 0, remove: 0, insert: 'theirs' });
    merge(one.document, other.document);
    await Promise.resolve();
    merge(one.document, other.document);
    expect(one.line.read()).toBe(other.line.read());
    expect(one.line.read().split(' ').toSorted()).toEqual(['mine', 'theirs']);
  });

  it('tells of the words of the other, and not of its own', () => {
    const [one, other] = [open(), open()];
    one.line.edit({ at: 0, remove: 0, insert: 'a' });
    merge(one.document, other.document);
    expect(one.heard).toEqual([]);
    other.line.edit({ at: 1, remove: 0, insert: 'b' });
    merge(one.document, other.document);
    expect(one.heard).toEqual([[{ retain: 1 }, { insert: 'b' }]]);
    expect(one.line.read()).toBe('ab');
  });
});
