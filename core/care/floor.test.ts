import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeBookPage, makePage } from '#core/testing/book.ts';
import { minutesHeld, minutesTalked } from './floor.ts';

const held = (floor: Record<string, string>, until: number) => minutesHeld(makePage({}, { floor }), until);

describe('a section', () => {
  it('holds the floor until another is written in', () => {
    expect(held({ 0: 'people', 9: 'product', 15: 'process' }, 19)).toEqual({ people: 9, product: 6, process: 4 });
  });

  it('gets its minutes together when the two come back to it', () => {
    expect(held({ 2: 'people', 5: 'product', 12: 'people' }, 20)).toEqual({ people: 13, product: 7 });
  });

  it('written in first held the floor from the start', () => {
    expect(held({ 7: 'product' }, 10)).toEqual({ product: 10 });
  });

  it('that the page does not have holds nothing', () => {
    expect(held({ 0: 'people', 3: 'weather' }, 10)).toEqual({ people: 10 });
  });

  it('held nothing where nothing was written', () => {
    expect(held({}, 30)).toEqual({});
  });
});

it('minutes add up to what the talk lasted, and none is negative', () => {
  const floors = fc.dictionary(
    fc.integer({ min: 0, max: 999 }).map(String),
    fc.constantFrom('people', 'product', 'process', 'weather'),
    { maxKeys: 20 },
  );
  fc.assert(
    fc.property(floors, fc.nat(120), (floor, until) => {
      const minutes = Object.values(held(floor, until));
      const isKnown = Object.values(floor).some((key) => key !== 'weather');
      expect(minutes.every((count) => count >= 0)).toBe(true);
      expect(minutes.reduce((sum, count) => sum + count, 0)).toBe(isKnown ? until : 0);
    }),
  );
});

describe('a talk', () => {
  const page = makeBookPage('2026-11-24');
  const at = (minutes: number) => page.startsAt + minutes * 60_000;

  it('lasts whole minutes, from its beginning to now', () => {
    expect(minutesTalked({ ...page, heldAt: null }, at(12.9))).toBe(12);
  });

  it('ends when the page is held', () => {
    expect(minutesTalked({ ...page, heldAt: at(40) }, at(500))).toBe(40);
  });

  it('that nobody closed ends a quarter of an hour after its time', () => {
    expect(minutesTalked({ ...page, heldAt: at(600) }, at(700))).toBe(60);
  });

  it('that never began lasted nothing anybody knows', () => {
    expect(minutesTalked({ ...page, talkBeganAt: null }, at(10))).toBeNull();
  });
});
