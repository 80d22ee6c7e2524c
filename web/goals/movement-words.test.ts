import { expect, it, vi } from 'vitest';
import type { Movement } from '#core/goals/movement-shape.ts';
import { evidenceOf, movementWords } from '#web/goals/movement-words.ts';

// Before the words are read, which take the language of the reader once.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));

const today = '2026-11-24';
const said = { page: 'page', day: '2026-11-17', bullet: 'bullet', text: 'Slides → Present' };
const moved = (day: string): Movement => ({ is: 'moved', day, said: null });

it('how a goal goes is said in a few words, and nothing where there is nothing to say', () => {
  expect(movementWords(moved('2026-11-18'), today)).toBe('moved this week');
  expect(movementWords(moved('2026-11-17'), today)).toBe('moved 17 Nov');
  expect(movementWords({ is: 'blocked', said }, today)).toBe('stuck on a blocker');
  expect(movementWords({ is: 'circling', meetings: 4, said: [said] }, today)).toBe('stuck for 4 meetings');
  expect(movementWords({ is: 'untouched', since: '2026-10-20', weeks: 5 }, today)).toBe('not mentioned for 5 weeks');
  expect(movementWords({ is: 'quiet' }, today)).toBeNull();
  expect(movementWords(null, today)).toBeNull();
});

it('the bullets it is drawn from are told', () => {
  expect(evidenceOf({ is: 'blocked', said })).toEqual([said]);
  expect(evidenceOf({ is: 'circling', meetings: 4, said: [said, said] })).toHaveLength(2);
  expect(evidenceOf(moved(today))).toEqual([]);
});
