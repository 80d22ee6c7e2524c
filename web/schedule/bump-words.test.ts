import { expect, it, vi } from 'vitest';
import type { Bump } from '#web/api/shapes.ts';
import { bumpWords, noticeWords } from './bump-words.ts';

// Before the words are read, which take the language of the reader once.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));

const slot = { day: '2026-11-24', time: '10:00' };
const skipped: Bump = { page: 'a', is: 'skipped', by: 'sam', notice: 2 * 24 * 60, from: slot, to: null, reason: 'ill', away: false };
const nameOf = (person: string) => (person === 'me' ? null : 'Sam');
const said = (bump: Partial<Bump>) => bumpWords({ ...skipped, ...bump }, nameOf, '2026-11-21');

it.each<[string, Partial<Bump>]>([
  ['skipped by Sam, 2 days ahead · ill', {}],
  ['skipped by you, shortly before', { by: 'me', notice: 20, reason: '' }],
  ['skipped, Sam was away · at the sea', { away: true, reason: 'at the sea' }],
  ['skipped, you were away', { away: true, by: 'me', reason: '' }],
  ['Moved here from Tuesday 24 November by Sam, afterwards · ill', { is: 'moved', notice: -5, to: { day: '2026-11-26', time: '10:00' } }],
  ['Moved here from 10:00 by Sam, an hour ahead · ill', { is: 'moved', notice: 90, to: { ...slot, time: '14:30' } }],
  ['Makes up for Tuesday 24 November, as you chose', { is: 'made-up', by: 'me', to: { day: '2026-11-26', time: '10:00' }, reason: '' }],
])('says: %s', (line, bump) => {
  expect(said(bump)).toBe(line);
});

it('says how long ahead in days from a day on, and in hours before', () => {
  expect([1440, 1439, 60, 59, 0, -1].map(noticeWords)).toEqual(['a day ahead', '23 hours ahead', 'an hour ahead', 'shortly before', 'shortly before', 'afterwards']);
});
