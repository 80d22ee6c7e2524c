import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asText, bullets, page, writer } from '../page-in-text.ts';
import { insertLines } from './bullets.ts';
import { markdownOf } from './copying.ts';
import { linesFromHtml, type Markup } from './html.ts';
import { longestText, mostLines, tidied, type Line } from './line.ts';
import { linesFromText } from './text.ts';

/** A tree as a browser would make it: `h('ul', {}, h('li', {}, 'one'))`. */
function h(name: string, attributes: Record<string, string> = {}, ...children: (Markup | string)[]): Markup {
  const nodes = children.map((child): Markup => (typeof child === 'string' ? { nodeName: '#text', textContent: child, childNodes: [] } : child));
  return {
    nodeName: name.toUpperCase(),
    textContent: nodes.map(({ textContent }) => textContent).join(''),
    childNodes: nodes,
    getAttribute: (key) => attributes[key] ?? null,
  };
}

const brief = (lines: readonly Line[]) =>
  lines.map(({ text, indent, kind, done }) => `${'  '.repeat(indent)}${kind === 'note' ? '' : `${kind}${done ? '✓' : ''}:`}${text}`);

const pasted = (text: string, lines: readonly Line[]) => {
  const state = page(text);
  const put = insertLines(state, lines, writer());
  return put ? asText(state.apply(put.tr)) : null;
};

describe('plain text', () => {
  it('becomes a line for each line, with the steps of its indents', () => {
    expect(brief(linesFromText('One\n\n  - two\n  - three\n      - four\n\tfive\nsix'))).toEqual([
      'One', '  two', '  three', '    four', '    five', 'six',
    ]);
  });

  it('reads boxes and signs as kinds', () => {
    const markdown = '- [ ] Draft the rota\n- [x] Ask platform\n* ! Staging access\n1. ? Who is next\n☑ Shipped\n+ not a win';
    expect(brief(linesFromText(markdown))).toEqual([
      'action:Draft the rota', 'action✓:Ask platform', 'blocker:Staging access', 'topic:Who is next', 'action✓:Shipped', 'not a win',
    ]);
  });

  it('keeps words and leaves the signs of Markdown', () => {
    expect(brief(linesFromText('## Plan\n\n---\n> **Bold** and `code`\n| a | b |\n|---|---|'))).toEqual(['Plan', 'Bold and code', 'a · b']);
  });

  it('loses no word, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,3}$/), { maxLength: 20 }), (lines) => {
        expect(linesFromText(lines.join('\n')).map(({ text }) => text)).toEqual(lines);
      }),
    );
  });
});

describe('markup', () => {
  it('of nested lists keeps their depth', () => {
    const tree = h('body', {}, h('ul', {}, h('li', {}, 'one', h('ul', {}, h('li', {}, 'two'))), h('li', {}, h('p', {}, 'three'))));
    expect(brief(linesFromHtml(tree))).toEqual(['one', '  two', 'three']);
  });

  it('of a Word list takes the level from its style and leaves its bullet signs', () => {
    const item = (level: number, text: string) =>
      h('p', { style: `mso-list:l0 level${level} lfo1` }, h('span', { style: 'mso-list:Ignore' }, '·   '), text);
    expect(brief(linesFromHtml(h('body', {}, item(1, 'one'), item(2, 'two'), item(1, 'three'))))).toEqual(['one', '  two', 'three']);
  });

  it('of boxes makes actions', () => {
    const box = (checked: boolean, text: string) =>
      h('li', {}, h('input', { type: 'checkbox', ...(checked ? { checked: '' } : {}) }), ` ${text}`);
    expect(brief(linesFromHtml(h('ul', {}, box(false, 'open'), box(true, 'done'))))).toEqual(['action:open', 'action✓:done']);
  });

  it('of a table makes a line of each row', () => {
    const row = (...cells: string[]) => h('tr', {}, ...cells.map((cell) => h('td', {}, h('p', {}, cell))));
    expect(brief(linesFromHtml(h('table', {}, h('tbody', {}, row('Ines', 'reviews'), row('', 'alone')))))).toEqual(['Ines · reviews', 'alone']);
  });

  it('never brings scripts, styles or what is not text', () => {
    const tree = h('body', {}, h('style', {}, 'p{}'), h('script', {}, 'alert(1)'), h('p', { onclick: 'alert(1)' }, 'words', h('br'), 'more'));
    expect(brief(linesFromHtml(tree))).toEqual(['words', 'more']);
  });

  it('of our own bullets keeps kind, indent and tick', () => {
    const item = (attributes: Record<string, string>, text: string) => h('li', attributes, text);
    const tree = h('section', {}, h('ul', {}, item({ 'data-kind': 'win' }, 'w'), item({ 'data-kind': 'action', 'data-indent': '1', 'data-checked': 'true' }, 'a')));
    expect(brief(linesFromHtml(tree))).toEqual(['win:w', '  action✓:a']);
  });
});

describe('any paste', () => {
  it('is cut to what a bullet and a page can hold, and says how much was left', () => {
    const many = linesFromText(Array.from({ length: mostLines + 7 }, (_, index) => `line ${index}`).join('\n'));
    expect(tidied(many)).toMatchObject({ left: 7 });
    expect(tidied(many).lines).toHaveLength(mostLines);
  });

  it('splits a line of a million characters between words, and no sign in two', () => {
    const { lines } = tidied(linesFromText('word 😀 '.repeat(60_000)));
    expect(lines.every(({ text }) => text.length <= longestText && text.isWellFormed())).toBe(true);
    expect(tidied(linesFromText('😀'.repeat(9_000))).lines.map(({ text }) => text).join('')).toBe('😀'.repeat(9_000));
  });

  it('stands one step below what it is pasted on at most, from the left', () => {
    const lines = linesFromText('    deep\n            deeper\n    deep');
    expect(brief(tidied(lines).lines)).toEqual(['deep', '  deeper', 'deep']);
  });
});

describe('what is pasted', () => {
  it('as plain words goes into the line', () => {
    expect(pasted('Hello | there', linesFromText('dear Sam'))).toBe('Hello dear Sam| there');
  });

  it('as lines goes below the line, and on an empty line in its place', () => {
    expect(pasted('one|\ntwo', linesFromText('a\n- [ ] b'))).toBe('one\na\naction:b|\ntwo');
    expect(pasted('|', linesFromText('a\n  b'))).toBe('a\n  b|');
    expect(pasted('|one', linesFromText('a\nb'))).toBe('a\nb|\none');
  });

  it('is by the one who pastes, and new', () => {
    const state = page('|');
    const put = insertLines(state, linesFromText('- [ ] a\nb'), writer());
    expect(put && bullets(state.apply(put.tr))).toMatchObject([
      { by: 'me', owner: 'me', since: null, kind: 'action' },
      { by: 'me', owner: null, since: null },
    ]);
  });

  it('as nothing changes nothing', () => {
    expect(pasted('one|', linesFromText('\n \n'))).toBeNull();
  });
});

describe('what is copied', () => {
  it('reads as Markdown, and comes back the same', () => {
    const state = page('one\n  action:two\n  three');
    const markdown = markdownOf(state.doc.content);
    expect(markdown).toBe('- one\n  - [ ] two\n  - three');
    expect(brief(linesFromText(markdown))).toEqual(['one', '  action:two', '  three']);
  });
});
