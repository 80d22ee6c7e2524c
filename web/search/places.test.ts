import { describe, expect, it } from 'vitest';
import { fittingPlaces } from './places.ts';
import { hashOf, textOf } from './search-address.ts';

const places = ['Today', 'Note something', 'Sam Okafor', 'Zoë Sander', 'Settings', 'Trends with Sam Okafor'].map((label) => ({ label }));
const fitting = (text: string) => fittingPlaces(places, text).map(({ label }) => label);

describe('places in the palette', () => {
  it('are all there with nothing typed, in their order', () => {
    expect(fitting('')).toEqual(places.map(({ label }) => label));
  });

  it('come first where they begin with what is typed', () => {
    expect(fitting('s')).toEqual(['Sam Okafor', 'Settings', 'Note something', 'Zoë Sander', 'Trends with Sam Okafor']);
  });

  it('are found by the beginnings of several words, in any order and without accents', () => {
    expect(fitting('sam tr')).toEqual(['Trends with Sam Okafor']);
    expect(fitting('zoe')).toEqual(['Zoë Sander']);
    expect(fitting('sam x')).toEqual([]);
  });
});

describe('what an address looks for', () => {
  it.each(['#rota @sam 50% “über”', 'a/b?c=d#e', ''])('%j is read back as it was written', (text) => {
    expect(textOf(`/search#${hashOf(text)}`)).toBe(text);
  });

  it('is nothing where it cannot be read', () => {
    expect([textOf('/search'), textOf('/search#%E0%A4%A')]).toEqual(['', '']);
  });
});
