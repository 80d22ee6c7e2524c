import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '#core/page.ts';
import { readLine } from './read-line.ts';
import { sectionFor } from './section-for.ts';

const friday = '2026-11-20';

describe('a line from anywhere', () => {
  test.each([
    ['Ines joins in January', { kind: 'note', text: 'Ines joins in January', due: null }],
    ['? Do we need both stand-ups', { kind: 'topic', text: 'Do we need both stand-ups', due: null }],
    ['! No staging access', { kind: 'blocker', text: 'No staging access', due: null }],
    ['+ The release went out quietly', { kind: 'win', text: 'The release went out quietly', due: null }],
    ['[] Send the deck by Thu', { kind: 'action', text: 'Send the deck', due: '2026-11-26' }],
    ['[ ] Draft the rota by next 1:1', { kind: 'action', text: 'Draft the rota', due: 'next' }],
    ['- out of habit', { kind: 'note', text: 'out of habit', due: null }],
    ['Nothing is due by Thu here', { kind: 'note', text: 'Nothing is due by Thu here', due: null }],
    ['!important', { kind: 'note', text: '!important', due: null }],
    ['  two\nlines  ', { kind: 'note', text: 'two lines', due: null }],
    ['?', { kind: 'note', text: '?', due: null }],
  ] as const)('%j is read as on the page', (written, line) => {
    expect(readLine(written, friday)).toEqual(line);
  });

  test('loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 }), (words) => {
        expect(readLine(words.join('  '), friday)).toEqual({ kind: 'note', text: words.join(' '), due: null });
      }),
    );
  });
});

describe('the section it goes to', () => {
  const sections = (...keys: string[]) => keys.map((key) => ({ key }));
  test('is the one its kind is at home in, otherwise the first', () => {
    const default3 = sections('people', 'product', 'process');
    expect([sectionFor('blocker', default3), sectionFor('learning', default3), sectionFor('note', default3)]).toEqual(['product', 'process', 'people']);
    const ahead = sections('check-in', 'wins', 'challenges', 'ahead');
    expect([sectionFor('win', ahead), sectionFor('blocker', ahead), sectionFor('action', ahead)]).toEqual(['wins', 'challenges', 'ahead']);
    expect(sectionFor('win', sections())).toBeNull();
  });

  test('is always one of those there are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.uniqueArray(fc.string(), { minLength: 1 }), (kind, keys) => {
        expect(keys).toContain(sectionFor(kind, sections(...keys)));
      }),
    );
  });
});
