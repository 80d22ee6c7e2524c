import { describe, expect, it } from 'vitest';
import { asText, bullets, page, run, writer } from '../page-in-text.ts';
import { enter } from './enter.ts';
import { indent, outdent } from './indent.ts';
import { setKind, tickHere, typedKind } from './kinds.ts';
import { moveDown, moveUp } from './move.ts';
import { backspace, deleteForward } from './remove.ts';
import { selectSection, withinSection } from './select.ts';

const pressEnter = (text: string, ids = false) => asText(run(page(text), enter(writer())), { ids });

describe('Enter', () => {
  it('makes a new line below, and the words above keep their id', () => {
    expect(pressEnter('alpha| beta', true)).toBe('(b1) alpha\n(new1) | beta');
  });

  it('makes the new line above when the caret is at the start, so that the words keep their id', () => {
    expect(pressEnter('|alpha', true)).toBe('(new1) \n(b1) |alpha');
  });

  it('goes on with actions, which are the writer’s', () => {
    const state = run(page('action:Draft|', { b1: { owner: 'other', due: '2026-12-01' } }), enter(writer()));
    expect(bullets(state)[1]).toMatchObject({ kind: 'action', owner: 'me', due: null, state: 'open' });
  });

  it('is followed by a note after a win, a blocker or a decision', () => {
    expect(pressEnter('win:Shipped|')).toBe('win:Shipped\n|');
  });

  it('stays at the indent of the line', () => {
    expect(pressEnter('one\n  two|')).toBe('one\n  two\n  |');
  });

  it('on an empty line goes out one step, then becomes a note, then makes a line', () => {
    const first = run(page('one\n  action:|'), enter(writer()));
    expect(asText(first)).toBe('one\naction:|');
    const second = run(first, enter(writer()));
    expect(asText(second)).toBe('one\n|');
    expect(asText(run(second, enter(writer())))).toBe('one\n\n|');
  });

  it('takes nothing from a carried bullet but its tail', () => {
    const state = run(page('action:Draft| the rota', { b1: { since: '2026-11-17', carried: 2, by: 'other' } }), enter(writer()));
    expect(bullets(state)).toMatchObject([
      { id: 'b1', since: '2026-11-17', carried: 2, by: 'other' },
      { since: null, carried: 0, by: 'me' },
    ]);
  });
});

describe('Tab and Shift-Tab', () => {
  it('move a line and what stands below it', () => {
    expect(asText(run(page('one\ntwo|\n  three\nfour'), indent))).toBe('one\n  two|\n    three\nfour');
    expect(asText(run(page('one\n  two|\n    three\nfour'), outdent))).toBe('one\ntwo|\n  three\nfour');
  });

  it('stop at one step below the line above, and at the left', () => {
    expect(asText(run(page('one|\ntwo'), indent))).toBe('one|\ntwo');
    expect(asText(run(page('one\n  two|'), indent))).toBe('one\n  two|');
    expect(asText(run(page('one|'), outdent))).toBe('one|');
  });
});

describe('Alt and the arrows', () => {
  it('move a bullet past its neighbour, children with it on both sides', () => {
    expect(asText(run(page('one\n  a\ntwo|\n  b\nthree'), moveUp))).toBe('two|\n  b\none\n  a\nthree');
    expect(asText(run(page('one|\n  a\ntwo\n  b\nthree'), moveDown))).toBe('two\n  b\none|\n  a\nthree');
  });

  it('take it to the next section and back, with its id', () => {
    const there = run(page('one\ntwo|\n--\nthree'), moveDown);
    expect(asText(there, { ids: true })).toBe('(b1) one\n--\n(b2) two|\n(b3) three');
    expect(asText(run(there, moveUp), { ids: true })).toBe('(b1) one\n(b2) two|\n--\n(b3) three');
  });

  it('leave a line to write on in a section they empty', () => {
    expect(asText(run(page('one|\n--\ntwo'), moveDown))).toBe('\n--\none|\ntwo');
  });

  it('do nothing at the edges of the page', () => {
    expect(asText(run(page('one|\ntwo'), moveUp))).toBe('one|\ntwo');
    expect(asText(run(page('one\ntwo|'), moveDown))).toBe('one\ntwo|');
  });
});

describe('Backspace at the start of a line', () => {
  it('takes back kind, then indent, then the line', () => {
    const first = run(page('one\n  action:|two', { b2: { owner: 'me', due: 'next', state: 'done' } }), backspace);
    expect(asText(first)).toBe('one\n  |two');
    expect(bullets(first)[1]).toMatchObject({ owner: null, due: null, state: 'open' });
    const second = run(first, backspace);
    expect(asText(second)).toBe('one\n|two');
    expect(asText(run(second, backspace), { ids: true })).toBe('(b1) one|two');
  });

  it('removes an empty line above and not the words, which keep their id', () => {
    expect(asText(run(page('\n|two'), backspace), { ids: true })).toBe('(b2) |two');
  });

  it('removes an empty line and goes to the end of the one above', () => {
    const state = page('one\ntwo|');
    const emptied = state.apply(state.tr.delete(state.selection.from - 3, state.selection.from));
    expect(asText(run(emptied, backspace))).toBe('one|');
  });

  it('never reaches into the section above', () => {
    expect(asText(run(page('one\n--\n|two'), backspace))).toBe('one\n--\n|two');
  });
});

describe('Delete at the end of a line', () => {
  it('joins the next one, or removes whichever of the two is empty', () => {
    expect(asText(run(page('one|\ntwo'), deleteForward), { ids: true })).toBe('(b1) one|two');
    expect(asText(run(page('one|\n\ntwo'), deleteForward), { ids: true })).toBe('(b1) one|\n(b3) two');
    expect(asText(run(page('one|\n--\ntwo'), deleteForward))).toBe('one|\n--\ntwo');
  });
});

describe('kinds', () => {
  const typed = (text: string) => {
    const state = page(text);
    const tr = typedKind(state, 'me');
    return tr ? asText(state.apply(tr)) : null;
  };

  it('are typed at the start of a line', () => {
    expect(typed('[]|')).toBe('action:|');
    expect(typed('[ ]|draft')).toBe('action:|draft');
    expect(typed('!|')).toBe('blocker:|');
    expect(typed('+|')).toBe('win:|');
    expect(typed('?|')).toBe('topic:|');
  });

  it('are only words anywhere else', () => {
    expect(typed('what?|')).toBeNull();
    expect(typed('really !|')).toBeNull();
    expect(typed('|!')).toBeNull();
  });

  it('make an action the writer’s, and take owner and due date away with it', () => {
    const action = run(page('draft|'), setKind('action', 'me'));
    expect(bullets(action)[0]).toMatchObject({ kind: 'action', owner: 'me' });
    expect(bullets(run(action, setKind('win', 'me')))[0]).toMatchObject({ kind: 'win', owner: null, due: null });
  });

  it('of the other’s action stay the other’s', () => {
    const state = run(page('action:draft|', { b1: { owner: 'other' } }), setKind('action', 'me'));
    expect(bullets(state)[0]).toMatchObject({ owner: 'other' });
  });
});

describe('Ctrl-Enter', () => {
  it('ticks actions, topics and blockers off and on again, and nothing else', () => {
    for (const kind of ['action', 'topic', 'blocker']) {
      const done = run(page(`${kind}:it|`), tickHere);
      expect(bullets(done)[0]).toMatchObject({ state: 'done' });
      expect(bullets(run(done, tickHere))[0]).toMatchObject({ state: 'open' });
    }
    expect(bullets(run(page('win:it|'), tickHere))[0]).toMatchObject({ state: 'open' });
  });

  it('takes the reason of a dropped one back with it', () => {
    const state = run(page('action:it|', { b1: { state: 'dropped', reason: 'too late' } }), tickHere);
    expect(bullets(state)[0]).toMatchObject({ state: 'open', reason: null });
  });
});

describe('selecting', () => {
  it('everything means this section', () => {
    const { doc, selection } = run(page('one\ntwo|\n--\nthree'), selectSection);
    expect(doc.textBetween(selection.from, selection.to, ' ')).toBe('one two');
  });

  it('across sections ends where the section ends', () => {
    const { doc } = page('one\ntwo\n--\nthree');
    const selection = withinSection(doc.resolve(3), doc.resolve(doc.content.size - 3));
    expect(doc.textBetween(selection?.from ?? 0, selection?.to ?? 0, ' ')).toBe('ne two');
  });
});
