import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { states } from '#core/page.ts';
import { makeBullet, makePage } from '#core/testing/book.ts';
import { readSections } from './read-page.ts';
import { removeBullet } from './remove-bullet.ts';
import { settleBullet } from './settle-bullet.ts';
import { writePage } from './write-page.ts';

function pageWith(...texts: string[]): Y.Doc {
  const document = new Y.Doc();
  writePage(document, makePage({ people: texts.map((text) => makeBullet(text, { kind: 'action' })) }).sections, () => 'empty');
  return document;
}

const bulletsOf = (document: Y.Doc) => readSections(document)[0]?.bullets ?? [];

test('a bullet stands as it was last settled, with a reason only while it is dropped', () => {
  const settling = fc.record({ state: fc.constantFrom(...states), reason: fc.constantFrom('', ' ', 'not needed') });
  fc.assert(
    fc.property(fc.array(settling, { minLength: 1, maxLength: 6 }), (all) => {
      const document = pageWith('rota', 'deck');
      for (const { state, reason } of all) settleBullet(document, 'rota', state, reason);
      const last = all.at(-1);
      const reason = last?.state === 'dropped' && last.reason.trim() !== '' ? last.reason.trim() : null;
      expect(bulletsOf(document)).toMatchObject([{ id: 'rota', state: last?.state, reason }, { id: 'deck', state: 'open', reason: null }]);
    }),
  );
});

test('settling what is settled so already, or what is not there, changes nothing', () => {
  const document = pageWith('rota');
  settleBullet(document, 'rota', 'dropped', 'not needed');
  let edits = 0;
  document.on('update', () => edits++);
  expect(settleBullet(document, 'rota', 'dropped', 'not needed')).toBe(true);
  expect(settleBullet(document, 'deck', 'done', '')).toBe(false);
  expect(edits).toBe(0);
});

test('words that the other types meanwhile stay, whatever is settled', () => {
  const mine = pageWith('rota');
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  settleBullet(mine, 'rota', 'done', '');
  const bullet = theirs.getXmlFragment('page').get(0);
  const text = bullet instanceof Y.XmlElement ? (bullet.get(0) as Y.XmlElement).get(0) : null;
  if (text instanceof Y.XmlText) text.insert(4, ' for May');
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  expect(bulletsOf(mine)).toMatchObject([{ text: 'rota for May', state: 'done' }]);
});

test('a line taken off the page leaves the others, and a section keeps a line to write on', () => {
  const document = pageWith('rota', 'deck');
  removeBullet(document, 'rota', 'fresh');
  expect(bulletsOf(document).map(({ id }) => id)).toEqual(['deck']);
  removeBullet(document, 'deck', 'fresh');
  expect(bulletsOf(document)).toMatchObject([{ id: 'fresh', text: '' }]);
  removeBullet(document, 'gone', 'other');
  expect(bulletsOf(document)).toHaveLength(1);
});
