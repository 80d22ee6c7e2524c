import { describe, expect, it } from 'vitest';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, maya, pageIdOf, sam } from '#core/testing/book.ts';
import type { CareerEntry } from './trail-shape.ts';
import { careerTrail } from './career-trail.ts';

const goal = '00000000-0000-4000-8000-000000000001';
const career = (text: string, more = {}) => makeBullet(text, { kind: 'career', ...more });
const told = (entry: CareerEntry) => `${entry.day} ${entry.is} ${'text' in entry ? entry.text : entry.title}`;

describe('the trail of career', () => {
  const book = makeBook(
    [
      makeBookPage('2025-11-18', makePage({ people: [career('Would like to lead something'), makeBullet('Release nights')] })),
      makeBookPage('2026-01-13', makePage({
        people: [
          career('Curious about the platform team', { by: maya }),
          makeBullet('Two weeks there in spring', { kind: 'decision', indent: 1 }),
          makeBullet('Ask June for a place', { kind: 'action', indent: 2, owner: maya }),
          makeBullet('One stand-up a day', { kind: 'decision' }),
          makeBullet('The importer is Sam’s → lead a project', { kind: 'decision' }),
        ],
      })),
      makeBookPage('2026-01-20', makePage({
        people: [makeBullet('Ask June for a place', { kind: 'action', owner: maya, since: '2026-01-13', carried: 1, state: 'done' })],
      })),
      makeBookPage('2026-01-27', makePage({ people: [career('Not said yet')] }), { state: 'planned', heldAt: null }),
    ],
    {
      records: [
        makeRecord('2025-12-02', { kind: 'goal-set', goal, title: 'Lead a project', why: 'importer', steps: [] }),
        makeRecord('2026-01-22', { kind: 'goal-closed', goal, how: 'reached', line: 'Shipped.' }),
        makeRecord('2026-01-22', { kind: 'goal-set', goal: goal.replace('1', '2'), title: 'Speak more', why: '', steps: [] }, maya),
      ],
    },
  );

  it('reads as one story by year, oldest first', () => {
    expect(careerTrail(book).map(({ year, entries }) => [year, entries.map(told)])).toEqual([
      [2025, ['2025-11-18 said Would like to lead something', '2025-12-02 goal-set Lead a project']],
      [2026, [
        '2026-01-13 said Curious about the platform team',
        '2026-01-13 decided Two weeks there in spring',
        '2026-01-13 promised Ask June for a place',
        '2026-01-13 decided The importer is Sam’s → lead a project',
        '2026-01-22 goal-closed Lead a project',
      ]],
    ]);
  });

  it('says who said it, on which page, and what became of a promise', () => {
    const [, spring] = careerTrail(book);
    expect(spring?.entries[0]).toMatchObject({ by: maya, page: pageIdOf('2026-01-13'), bullet: 'Curious about the platform team' });
    expect(spring?.entries[2]).toMatchObject({ by: sam, state: 'done' });
    expect(spring?.entries[4]).toMatchObject({ by: sam, how: 'reached', line: 'Shipped.' });
  });

  it('of an empty book is empty', () => {
    expect(careerTrail(makeBook([]))).toEqual([]);
  });
});
