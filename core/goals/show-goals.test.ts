import { expect, it } from 'vitest';
import type { Settled } from '#core/record.ts';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, maya, sam } from '#core/testing/book.ts';
import { showGoals } from './show-goals.ts';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const set = (number: number, title: string): Settled => ({ kind: 'goal-set', goal: id(number), title, why: '', steps: [] });
const close = (number: number): Settled => ({ kind: 'goal-closed', goal: id(number), how: 'let-go', line: '' });
const now = Date.parse('2026-03-10T12:00:00Z');

const book = makeBook(
  [makeBookPage('2026-03-10', makePage({ people: [makeBullet('Slides → present')] }), { state: 'planned', heldAt: null })],
  {
    records: [
      makeRecord('2026-03-01', set(1, 'Let go'), sam),
      makeRecord('2026-03-02', set(2, 'Proposed'), maya),
      makeRecord('2026-03-03', set(3, 'Never taken'), maya),
      makeRecord('2026-03-04', set(4, 'Present'), sam),
      makeRecord('2026-03-05', close(1), sam),
      makeRecord('2026-03-06', close(3), sam),
    ],
  },
);

it('shows what stands, then what is proposed, then what was closed, and no proposal that was never taken', () => {
  expect(showGoals(book, sam, now).map(({ title, state }) => [title, state])).toEqual([
    ['Present', 'standing'],
    ['Proposed', 'proposed'],
    ['Let go', 'closed'],
  ]);
});

it('tells each whose goal it is and who proposed it, and how it goes', () => {
  expect(showGoals(book, maya, now)).toMatchObject([
    { isMine: false, proposedBy: null, movement: { is: 'moved' }, proposal: null },
    { isMine: false, proposedBy: maya, movement: null, proposal: { title: 'Proposed', by: maya } },
    { isMine: false, closed: { how: 'let-go', line: '', day: '2026-03-05' } },
  ]);
  expect(showGoals(book, sam, now).every(({ isMine }) => isMine)).toBe(true);
});
