import { describe, expect, it } from 'vitest';
import { makeBook, makeBookPage, makeBullet, makeCheckIn, makePage, makeRecord, maya, pageIdOf, sam } from '#core/testing/book.ts';
import { showCare } from './show-care.ts';

const [first, second, third] = ['2026-11-10', '2026-11-17', '2026-11-24'] as const;
const wish = makePage({}, { checkIns: { [sam]: makeCheckIn({ support: 'An hour' }) } });
const planned = makeBookPage(third, makePage(), { state: 'planned', heldAt: null, talkBeganAt: null });
const delivered = (day: string) => makeRecord(day, { kind: 'support', page: pageIdOf(first), person: sam, outcome: 'delivered', line: '' }, maya);

describe('beside the planned page', () => {
  it('support that was settled since the last page is shown once more, with how it ended', () => {
    const pages = [makeBookPage(first, wish), makeBookPage(second), planned];
    expect(showCare(makeBook(pages, { records: [delivered('2026-11-18')] })).support).toMatchObject([{ settled: { outcome: 'delivered' } }]);
    expect(showCare(makeBook(pages, { records: [delivered('2026-11-11')] })).support).toEqual([]);
  });

  it('feedback that was asked for waits, once it is neither on this page nor on the last', () => {
    const ask = makePage({ people: [makeBullet('Am I quick enough?', { kind: 'feedback' })] });
    const waits = (...pages: ReturnType<typeof makeBookPage>[]) => showCare(makeBook(pages)).feedback.flatMap((side) => side.waits.map(({ text }) => text));
    expect(waits(makeBookPage(second, ask), planned)).toEqual([]);
    expect(waits(makeBookPage(first, ask), makeBookPage(second), planned)).toEqual(['Am I quick enough?']);
  });

  it('status is said to be read by whose words they were', () => {
    const read = makeRecord(third, { kind: 'status-read', page: pageIdOf(third), status: 'In review' }, maya);
    expect(showCare(makeBook([planned], { records: [read] })).planned).toEqual({ page: pageIdOf(third), read: { [sam]: { words: 'In review', at: read.at } } });
    expect(showCare(makeBook([makeBookPage(second)])).planned).toBeNull();
  });
});
