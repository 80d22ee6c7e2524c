import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { carry } from '#core/carry.ts';
import { kinds, Page, states, type Bullet, type Section } from '#core/page.ts';
import { addBullets } from './add-bullets.ts';
import { readPage, readSections } from './read-page.ts';
import { writePage } from './write-page.ts';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const anyBullet: fc.Arbitrary<Bullet> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...kinds),
  indent: fc.integer({ min: 0, max: 4 }),
  text: fc.string({ unit: 'grapheme' }),
  by: optional(fc.uuid()),
  owner: optional(fc.uuid()),
  due: optional(fc.oneof(day, fc.constant('next' as const))),
  state: fc.constantFrom(...states),
  reason: optional(fc.string({ minLength: 1 })),
  since: optional(day),
  carried: fc.integer({ min: 0, max: 500 }),
});
const anySections: fc.Arbitrary<Section[]> = fc.uniqueArray(
  fc.record({ key: fc.string({ minLength: 1 }), title: fc.string(), prompt: fc.string(), bullets: fc.array(anyBullet, { minLength: 1, maxLength: 6 }) }),
  { selector: ({ key }) => key, maxLength: 5 },
);

describe('a page and its document', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(anySections, (sections) => {
        const document = new Y.Doc();
        writePage(document, sections, () => 'line');
        expect(readSections(document)).toEqual(sections);
      }),
    );
  });

  test('writing into a document that has sections changes nothing', () => {
    const document = new Y.Doc();
    const section = { key: 'people', title: 'People', prompt: '', bullets: [] };
    writePage(document, [section], () => 'first line');
    writePage(document, [section, section], () => 'second line');
    expect(readSections(document).map(({ bullets }) => bullets.map(({ id }) => id))).toEqual([['first line']]);
  });

  // Any hand can be laid on a document: other clients, older ones, hostile ones whose edits got past the guard.
  type Edit = (document: Y.Doc) => void;
  const name = fc.constantFrom('section', 'bullet', 'unknown', '');
  const attribute = fc.constantFrom('id', 'kind', 'indent', 'due', 'state', 'since', 'carried', 'by', 'key', 'nonsense');
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant('next'), fc.constant({ a: [1] }), fc.constant(Number.NaN));
  const nth = fc.nat({ max: 20 });
  const pick = (document: Y.Doc, at: number) => {
    const all: Y.XmlElement[] = [];
    const walk = (parent: Y.XmlFragment) => {
      for (const node of parent.toArray()) if (node instanceof Y.XmlElement) { all.push(node); walk(node); }
    };
    walk(document.getXmlFragment('page'));
    return all[at % Math.max(1, all.length)];
  };
  const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
    fc.tuple(name, nth).map(([node, at]): Edit => (document) => (pick(document, at) ?? document.getXmlFragment('page')).insert(0, [new Y.XmlElement(node)])),
    fc.tuple(attribute, value, nth).map(([key, to, at]): Edit => (document) => pick(document, at)?.setAttribute(key, to as string)),
    fc.tuple(fc.string(), nth).map(([text, at]): Edit => (document) => pick(document, at)?.insert(0, [new Y.XmlText(text)])),
    nth.map((at): Edit => (document) => { const node = pick(document, at); if (node && node.length > 0) node.delete(0, 1); }),
    fc.tuple(fc.constantFrom('recap', 'check-in:sam', 'agreed:sam', 'check-in:'), fc.constantFrom('mattered', 'energised', 'x'), value).map(
      ([root, key, to]): Edit => (document) => void document.getMap(root).set(key, to),
    ),
  );

  test('reading never throws, and gives a page, whatever was done to the document', () => {
    fc.assert(
      fc.property(anySections, fc.array(anyEdit, { maxLength: 40 }), (sections, edits) => {
        const document = new Y.Doc();
        writePage(document, sections, () => 'line');
        for (const edit of edits) edit(document);
        const page = readPage(document);
        expect(Page.safeParse(page).error).toBeUndefined();
        const ids = page.sections.flatMap(({ bullets }) => bullets.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('bullets that are added twice are there once, above what was there', () => {
    fc.assert(
      fc.property(anySections, (sections) => {
        const open = carry({ sections }, [{ key: 'people', title: 'People', prompt: '' }], '2026-11-17');
        const document = new Y.Doc();
        writePage(document, [{ key: 'people', title: 'People', prompt: '', bullets: [] }], () => 'line');
        const unique = new Set(open.flatMap(({ bullets }) => bullets.map(({ id }) => id))).size;
        expect(addBullets(document, open)).toBe(unique);
        expect(addBullets(document, open)).toBe(0);
        expect(readSections(document)[0]?.bullets.at(-1)?.id).toBe('line');
      }),
    );
  });
});
