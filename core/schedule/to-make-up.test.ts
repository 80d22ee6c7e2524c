import { describe, expect, test } from 'vitest';
import { makeBook, makeBookPage, makePage, makeRecord, pageIdOf } from '#core/testing/book.ts';
import { toMakeUp } from './to-make-up.ts';

const [tuesday, next] = ['2026-11-24', '2026-12-01'];
const skipped = makeBookPage(tuesday, makePage(), { state: 'skipped', heldAt: null });
const planned = makeBookPage(next, makePage(), { state: 'planned', heldAt: null, talkBeganAt: null });
const now = Date.parse('2026-11-25T09:00:00Z');
const slots = { from: { day: next, time: '10:00' }, to: { day: '2026-11-27', time: '10:00' } };

describe('a skipped page can be made up for', () => {
  test('until the next meeting is there', () => {
    const book = makeBook([skipped, planned]);
    expect(toMakeUp(book, now)?.id).toBe(skipped.id);
    expect(toMakeUp(book, planned.startsAt - 1)?.id).toBe(skipped.id);
    expect(toMakeUp(book, planned.startsAt)).toBeNull();
  });

  test.each([
    ['that is done', makeRecord('2026-11-24', { kind: 'made-up', page: planned.id, instead: skipped.id, to: slots.to })],
    ['it is let go', makeRecord('2026-11-24', { kind: 'make-up-let-go', instead: skipped.id })],
    ['the next page is moved', makeRecord('2026-11-24', { kind: 'moved', page: planned.id, ...slots, reason: '' })],
  ])('until %s', (_, record) => {
    expect(toMakeUp(makeBook([skipped, planned], { records: [record] }), now)).toBeNull();
  });

  test('when it was moved before it was skipped, and another one was made up for', () => {
    const records = [
      makeRecord('2026-11-20', { kind: 'moved', page: skipped.id, ...slots, reason: '' }),
      makeRecord('2026-11-20', { kind: 'make-up-let-go', instead: pageIdOf('2026-11-10') }),
    ];
    expect(toMakeUp(makeBook([skipped, planned], { records }), now)?.id).toBe(skipped.id);
  });

  test('and no other: not one before a page that was held, and none where nothing is planned', () => {
    const held = makeBookPage('2026-11-25');
    expect(toMakeUp(makeBook([skipped, held, planned]), now)).toBeNull();
    expect(toMakeUp(makeBook([skipped]), now)).toBeNull();
  });
});
