import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { CheckIn, Page, Recap } from '#core/page.ts';
import { readPage } from './read-page.ts';
import { writeWholePage } from './write-whole-page.ts';

const words = fc.string({ unit: 'grapheme' });
const recap: fc.Arbitrary<Recap> = fc.record({ mattered: words, next: words, needs: words });
const checkIn: fc.Arbitrary<CheckIn> = fc.record({ energised: words, drained: words, support: words, status: words });
const page: fc.Arbitrary<Page> = fc.record({
  sections: fc.constant([
    { key: 'people', title: 'People', prompt: 'How?', bullets: [{ id: 'a', kind: 'win', indent: 1, text: 'Said', by: 'sam', owner: null, due: null, state: 'open', reason: null, since: null, carried: 2 }] },
  ] satisfies Page['sections']),
  checkIns: fc.dictionary(fc.uuid(), checkIn, { maxKeys: 2 }),
  recap,
  agreed: fc.dictionary(fc.uuid(), recap, { maxKeys: 2 }),
  floor: fc.dictionary(fc.nat({ max: 480 }).map(String), fc.constantFrom('people', 'product')),
});

test('a whole page is read back as it was written', () => {
  fc.assert(
    fc.property(page, (written) => {
      const document = new Y.Doc();
      writeWholePage(document, written, () => 'line');
      expect(readPage(document)).toEqual(written);
    }),
  );
});
