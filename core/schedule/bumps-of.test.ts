import { expect, test } from 'vitest';
import { makeBook, makeBookPage, makePage, makeRecord, sam } from '#core/testing/book.ts';
import { bumpsOf } from './bumps-of.ts';

test('what was moved, skipped and made up for is told newest first, with the notice that was given', () => {
  const skipped = makeBookPage('2026-11-24', makePage(), { state: 'skipped', heldAt: null });
  const planned = makeBookPage('2026-12-01', makePage(), { state: 'planned', heldAt: null, talkBeganAt: null });
  const [asked, put] = [{ day: '2026-11-23', time: '10:00' }, { day: '2026-11-24', time: '10:00' }];
  const book = makeBook([skipped, planned], {
    records: [
      makeRecord('2026-11-22', { kind: 'moved', page: skipped.id, from: asked, to: put, reason: 'dentist' }),
      makeRecord('2026-11-25', { kind: 'skipped', page: skipped.id, reason: '' }),
      makeRecord('2026-11-25', { kind: 'made-up', page: planned.id, instead: skipped.id, to: { day: '2026-11-26', time: '10:00' } }),
      makeRecord('2026-11-25', { kind: 'skipped', page: 'of another book', reason: '' }),
    ],
  });
  expect(bumpsOf(book).map(({ is, from, to, reason, notice, by }) => [is, from.day, to?.day, reason, Math.sign(notice), by === sam])).toEqual([
    ['made-up', '2026-11-24', '2026-11-26', '', 1, true],
    ['skipped', '2026-11-24', undefined, '', -1, true],
    ['moved', '2026-11-23', '2026-11-24', 'dentist', 1, true],
  ]);
});
