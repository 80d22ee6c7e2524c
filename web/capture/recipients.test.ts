import { describe, expect, test } from 'vitest';
import { askedFor, isTypedOut, namedIn, offersFor, type Recipient } from './recipients.ts';

const who = (id: string, name: string, reports = true): Recipient => ({ id, name, shortName: name, reports });
const everybody = [who('s', 'Sam Okafor'), who('l', 'Léna Petit'), who('j', 'June Tan', false)];
const namesFor = (query: string, chosen: string[] = []) => offersFor(query, everybody, chosen).map(({ is, name, ids }) => (is === 'all' ? ids.join() : name));

test('a name is asked for where an @ begins a word before the caret', () => {
  expect(askedFor('buy cake @sa')).toEqual({ query: 'sa', from: 9 });
  expect(askedFor('@')).toEqual({ query: '', from: 0 });
  expect(askedFor('mail sam@example')).toBeNull();
  expect(askedFor('buy cake @sam ')).toBeNull();
});

describe('who is offered', () => {
  test('fits the beginning of any of their names, whatever the accents', () => {
    expect(namesFor('len')).toEqual(['Léna Petit']);
    expect(namesFor('TA')).toEqual(['June Tan']);
    expect(namesFor('x')).toEqual([]);
  });

  test('is everybody I lead too, where these are several, and nobody who is chosen already', () => {
    expect(namesFor('')).toEqual(['Sam Okafor', 'Léna Petit', 'June Tan', 's,l']);
    expect(namesFor('every')).toEqual(['s,l']);
    expect(namesFor('', ['s'])).toEqual(['Léna Petit', 'June Tan']);
  });
});

test('a whole line tells who it is for, by names that are typed out and are one person’s', () => {
  expect(namedIn('@sam [] draft the rota @lena', everybody)).toEqual({ ids: ['s', 'l'], text: '[] draft the rota' });
  expect(namedIn('@everyone Ines joins', everybody)).toEqual({ ids: ['s', 'l'], text: 'Ines joins' });
  expect(namedIn('mail @sa or sam@example', everybody)).toEqual({ ids: [], text: 'mail @sa or sam@example' });
  expect(namedIn('@sam hello', [...everybody, who('x', 'Sam Smith')])).toEqual({ ids: [], text: '@sam hello' });
});

test('a name typed out is meant by the blank after it', () => {
  const [sam] = offersFor('sam', everybody, []);
  expect(sam && isTypedOut('sam', sam)).toBe(true);
  expect(sam && isTypedOut('sa', sam)).toBe(false);
});
