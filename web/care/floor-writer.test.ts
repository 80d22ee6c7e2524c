import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { makeBullet, makePage } from '#core/testing/book.ts';
import { readFloor } from '#document/read-page.ts';
import { roots } from '#document/shape.ts';
import { writePage } from '#document/write-page.ts';
import { FloorWriter } from './floor-writer.ts';

const typing = 'typing';

function talk() {
  const document = new Y.Doc();
  writePage(document, makePage({ people: [makeBullet('Ines')], product: [makeBullet('Importer')] }).sections, () => 'line');
  let minute: number | null = 0;
  const stop = new FloorWriter(document, () => minute).listen((origin) => origin === typing);
  const line = (section: number) => lineIn(document, section);
  return {
    floor: () => readFloor(document),
    document,
    stop,
    line,
    at: (now: number | null) => (minute = now),
    /** Types a letter, and waits until it was heard. */
    type: async (section: number, origin: unknown = typing) => {
      document.transact(() => wordsOf(line(section)).insert(0, 'x'), origin);
      await Promise.resolve();
    },
  };
}

function lineIn(document: Y.Doc, section: number): Y.XmlElement {
  const line: unknown = document.getXmlFragment(roots.page).toArray().filter((node) => node instanceof Y.XmlElement)[section]?.get(0);
  if (!(line instanceof Y.XmlElement)) throw new Error('there is no such line');
  return line;
}

function wordsOf(line: Y.XmlElement): Y.XmlText {
  const words: unknown = line.get(0);
  if (!(words instanceof Y.XmlText)) throw new Error('the line has no words');
  return words;
}

describe('the floor', () => {
  it('is the section’s that is typed in, from that minute on', async () => {
    const { type, at, floor } = talk();
    await type(0);
    at(9);
    await type(1);
    expect(floor()).toEqual({ 0: 'people', 9: 'product' });
  });

  it('is not written again while the same section holds it', async () => {
    const { type, at, floor } = talk();
    await type(0);
    at(5);
    await type(0);
    expect(floor()).toEqual({ 0: 'people' });
  });

  it('is written at most once a minute, however the two go to and fro', async () => {
    const { type, floor } = talk();
    await type(0);
    await type(1);
    await type(0);
    expect(floor()).toEqual({ 0: 'people' });
  });

  it('is nobody’s before talk began', async () => {
    const { type, at, floor } = talk();
    at(null);
    await type(0);
    expect(floor()).toEqual({});
  });

  it('is left to the other’s client where the other types', async () => {
    const { type, floor, document } = talk();
    await type(0, 'somebody else');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(document));
    const before = Y.encodeStateVector(other);
    other.transact(() => wordsOf(lineIn(other, 1)).insert(0, 'y'));
    Y.applyUpdate(document, Y.encodeStateAsUpdate(other, before), typing);
    await Promise.resolve();
    expect(floor()).toEqual({});
  });

  it('does not change when a line is ticked off', async () => {
    const { document, line, floor } = talk();
    document.transact(() => line(1).setAttribute('state', 'done'), typing);
    await Promise.resolve();
    expect(floor()).toEqual({});
  });

  it('changes with a new line', async () => {
    const { document, floor } = talk();
    const section = document.getXmlFragment(roots.page).get(2);
    document.transact(() => section instanceof Y.XmlElement && section.push([new Y.XmlElement('bullet')]), typing);
    await Promise.resolve();
    expect(floor()).toEqual({ 0: 'process' });
  });
});
