import { describe, expect, it, vi } from 'vitest';
import type { OneOnOne } from '#web/api/shapes.ts';
import { changesOf, shownOf, type Draft } from '#web/one-on-one/arrangement.ts';
import { rhythmOf } from '#web/one-on-one/changed-slot.ts';
import { frameworkOf } from '#web/one-on-one/frameworks.ts';

// Before the words are read, which take the language of the reader once.
vi.hoisted(() => vi.stubGlobal('navigator', { languages: ['en-GB'] }));

const today = '2026-11-21';
const planned = {
  id: 'this-page',
  day: '2026-11-24',
  time: '10:00',
  zone: 'Europe/London',
  startsAt: '2026-11-24T10:00:00.000Z',
  standsFor: '2026-11-24',
};
const oneOnOne: OneOnOne = {
  id: 'a',
  relation: 'managed',
  seat: 'manager',
  other: { id: 'sam', name: 'Sam', email: null, joined: true },
  slot: {
    cadence: { kind: 'weeks', interval: 1, weekday: 2 },
    anchor: '2026-11-24',
    time: '10:00',
    zone: 'Europe/London',
    minutes: 45,
  },
  series: [],
  place: 'Room 4',
  framework: { key: 'own', sections: [{ key: 'craft', title: 'Craft', prompt: '' }] },
  planned,
  away: [],
  invitation: { state: 'none', expiresAt: null, mail: null },
  cover: 'cover',
  held: 3,
  example: false,
};
const changes = (draft: Draft, from = oneOnOne) => changesOf(from, shownOf(from, draft, today), today);

describe('what a sheet of changes sends', () => {
  it('is nothing where nothing was changed, or changed back', () => {
    const nothing = { arrangement: {}, move: null };
    expect(changes({})).toEqual(nothing);
    const { day, time } = planned;
    const back = { when: { page: planned.id, day, time }, rhythm: rhythmOf(oneOnOne.slot), place: ' Room 4 ' };
    expect(changes(back)).toEqual(nothing);
  });

  it('is only what was changed', () => {
    expect(changes({ place: 'The garden' })).toEqual({ arrangement: { place: 'The garden' }, move: null });
    const when = { page: planned.id, day: '2026-11-25', time: '10:00' };
    expect(changes({ when })).toEqual({ arrangement: {}, move: { id: planned.id, day: '2026-11-25', time: '10:00', reason: '' } });
  });

  it('leaves a framework of the two’s own as it is until another is chosen', () => {
    expect(shownOf(oneOnOne, {}, today).framework).toBe('');
    expect(changes({ framework: 'energy' }).arrangement).toEqual({ framework: frameworkOf('energy') });
  });

  it('counts a new rhythm from the day this page moves to', () => {
    const when = { page: planned.id, day: '2026-11-26', time: '10:00' };
    const rhythm = { ...rhythmOf(oneOnOne.slot), every: 'fortnight', weekday: 4 } as const;
    expect(changes({ when, rhythm }).arrangement.slot?.anchor).toBe('2026-11-26');
  });

  it('moves no other page than the one it was meant for', () => {
    const next = { ...oneOnOne, planned: { ...planned, id: 'next-page', day: '2026-12-01' } };
    expect(changes({ when: { page: 'this-page', day: '2026-11-25', time: '10:00' } }, next).move).toBeNull();
  });

  it('begins a new rhythm on a later day only where one was chosen', () => {
    const rhythm = { ...rhythmOf(oneOnOne.slot), weekday: 4 } as const;
    expect(changes({ rhythm, from: '2026-11-25' }).arrangement).toMatchObject({ slot: { anchor: '2026-12-03' } });
    expect(changes({ rhythm, from: '2026-11-25' }).arrangement).not.toHaveProperty('from');
    expect(changes({ rhythm, from: '2027-01-12' }).arrangement).toMatchObject({ from: '2027-01-12', slot: { anchor: '2027-01-14' } });
  });

  it('starts from the slot that holds from the next page on, not from what is to come later', () => {
    const later = { id: 'later', from: '2027-01-12', slot: { ...oneOnOne.slot, time: '14:00' } };
    const first = { id: 'first', from: '2026-11-24', slot: oneOnOne.slot };
    const coming = { ...oneOnOne, slot: later.slot, series: [first, later] };
    expect(shownOf(coming, {}, today).rhythm.time).toBe('10:00');
    expect(changes({}, coming).arrangement).toEqual({});
  });
});
