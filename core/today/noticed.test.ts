import { expect, test } from 'vitest';
import type { Signal } from '#core/notice/signal-shape.ts';
import { noticedIn } from './noticed.ts';

const unasked = (strength: number): Signal => ({ kind: 'unasked', what: 'feedback', last: null, weeks: 9, evidence: [], trying: 'ask-feedback', strength });
const blocker: Signal = { kind: 'blocker', text: 'staging access', meeting: 4, evidence: [], trying: 'name-blocker', strength: 1 };

test('one of each one-on-one is told before a second of any, three at most, and blockers are not: they stand in their row', () => {
  const rooms = [
    { oneOnOne: 'a', signals: [unasked(0.2), blocker, unasked(0.4)] },
    { oneOnOne: 'b', signals: [blocker] },
    { oneOnOne: 'c', signals: [unasked(0.9)] },
    { oneOnOne: 'd', signals: [unasked(0.1)] },
    { oneOnOne: 'e', signals: [unasked(0.5)] },
    { oneOnOne: 'f', signals: [] },
  ];
  expect(noticedIn(rooms).map(({ oneOnOne, signal }) => [oneOnOne, signal.strength])).toEqual([['c', 0.9], ['e', 0.5], ['a', 0.4]]);
  expect(noticedIn(rooms.slice(0, 3)).map(({ oneOnOne, signal }) => [oneOnOne, signal.strength])).toEqual([['c', 0.9], ['a', 0.4], ['a', 0.2]]);
});
