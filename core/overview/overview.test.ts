import { expect, test } from 'vitest';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, maya, pageIdOf, sam } from '#core/testing/book.ts';
import { overviewOf } from './overview.ts';

const now = Date.parse('2026-11-24T09:00:00Z');
const lena = '00000000-0000-4000-8000-00000000dddd';

const withSam = makeBook(
  [
    makeBookPage('2026-11-24', makePage({ process: [makeBullet('Draft the rota', { kind: 'action', owner: maya, due: '2026-11-20' })] }), { state: 'planned', heldAt: null }),
    makeBookPage('2026-11-17', makePage({ people: [makeBullet('Calmed the night', { kind: 'win' })] })),
    makeBookPage('2026-11-10', makePage(), { state: 'skipped', heldAt: null }),
    makeBookPage('2026-11-03', makePage({ people: [makeBullet('Lead something', { kind: 'career' })] }), { heldAt: Date.parse('2026-11-03T10:30:00Z') }),
    makeBookPage('2026-08-04', makePage({ people: [makeBullet('Long ago', { kind: 'win' })] })),
  ],
  {
    records: [
      makeRecord('2026-11-02', { kind: 'moved', page: pageIdOf('2026-11-03'), from: { day: '2026-11-02', time: '10:00' }, to: { day: '2026-11-03', time: '10:00' }, reason: '' }),
    ],
  },
);

test('each report is shown with what was kept, given and owed in the last twelve weeks', () => {
  expect(overviewOf([withSam], maya, now)).toEqual({
    since: '2026-09-01',
    rows: [
      {
        oneOnOne: withSam.id,
        name: 'Sam Okafor',
        held: 2,
        moved: 1,
        skipped: 1,
        minutes: 75,
        wins: 1,
        lastHeld: '2026-11-17',
        lastWin: '2026-11-17',
        lastCareer: '2026-11-03',
        owed: 1,
        overdue: 1,
      },
    ],
  });
});

test('a page that was closed the day after counts the minutes it was planned for', () => {
  const late = makeBookPage('2026-11-17', makePage(), { heldAt: Date.parse('2026-11-18T08:00:00Z') });
  expect(overviewOf([makeBook([late])], maya, now).rows[0]?.minutes).toBe(45);
});

test('it shows those one leads, and neither one’s own manager nor peers', () => {
  const led = makeBook([], { report: { id: lena, name: 'Lena Petit' } });
  const peers = makeBook([], { relation: 'equals' });
  expect(overviewOf([withSam, led, peers], maya, now).rows.map(({ name }) => name)).toEqual(['Lena Petit', 'Sam Okafor']);
  expect(overviewOf([withSam, led, peers], sam, now).rows).toEqual([]);
});
