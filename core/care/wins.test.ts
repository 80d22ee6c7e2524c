import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, maya, sam } from '#core/testing/book.ts';
import { winsOf, winsToSay } from './wins.ts';
import type { Publicly } from './wins-shape.ts';

const win = 'Ines rewrote the flaky harness unasked';
const page = makeBookPage('2026-11-17', makePage({ people: [makeBullet(win, { kind: 'win' }), makeBullet('a note')] }));
const said = (is: Publicly['is'], day = '2026-11-18', by = maya) => makeRecord(day, { kind: 'publicly', bullet: win, is }, by);
const toSay = (...records: ReturnType<typeof said>[]) => winsToSay(makeBook([page], { records })).map(({ text }) => text);

describe('a win', () => {
  it('is known with its page and who noted it', () => {
    expect(winsOf(makeBook([page]))).toEqual([{ bullet: win, text: win, page: page.id, day: page.day, by: sam, publicly: null }]);
  });

  it('that is to be said publicly stays open until it was said', () => {
    expect(toSay()).toEqual([]);
    expect(toSay(said('wanted'))).toEqual([win]);
    expect(toSay(said('wanted'), said('said', '2026-11-19', sam))).toEqual([]);
  });

  it('can be let go, and wanted once more', () => {
    expect(toSay(said('wanted'), said('let-go'))).toEqual([]);
    expect(toSay(said('wanted'), said('let-go'), said('wanted'))).toEqual([win]);
  });

  it('nobody wanted to say publicly can be neither said nor let go', () => {
    expect(winsOf(makeBook([page], { records: [said('said'), said('let-go')] }))[0]?.publicly).toBeNull();
  });

  it('is not marked by somebody who is not of the two', () => {
    expect(toSay(said('wanted', '2026-11-18', '00000000-0000-4000-8000-00000000dddd'))).toEqual([]);
  });

  it('that is no win any more is not to be said', () => {
    const changed = makeBookPage('2026-11-17', makePage({ people: [makeBullet(win, { kind: 'note' })] }));
    expect(winsToSay(makeBook([changed], { records: [said('wanted')] }))).toEqual([]);
  });

  it('that went along with a skipped page is there once, as it stands now', () => {
    const later = makeBookPage('2026-11-24', makePage({ people: [makeBullet('Harness!', { id: win, kind: 'win' })] }));
    expect(winsOf(makeBook([page, later])).map(({ text, day }) => [text, day])).toEqual([['Harness!', '2026-11-24']]);
  });
});

it('saying the same again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('wanted', 'said', 'let-go'), { maxLength: 6 }), (all) => {
      const once = makeBook([page], { records: all.map((is) => said(is)) });
      const twice = makeBook([page], { records: all.flatMap((is) => [said(is), said(is, '2026-12-24', sam)]) });
      expect(winsOf(twice)).toEqual(winsOf(once));
    }),
  );
});
