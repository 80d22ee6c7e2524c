import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readMarkdown } from '#core/text/reading.ts';
import { longestSource } from '#core/text/source.ts';

const people = { me: 'Maya Okafor', other: 'Sam Lee' };
const options = { today: '2026-11-21' };

test('text beyond the limit is refused with the limit', () => {
  const refusal = readMarkdown('a'.repeat(longestSource + 1), people, options);
  expect(refusal).toEqual({ problem: 'too-large', limit: longestSource });
});

test('a picture is refused as no text', () => {
  const bytes = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919 + 137) % 256);
  expect(readMarkdown(new TextDecoder().decode(bytes), people, options)).toEqual({ problem: 'not-text' });
});

test('a stray NUL in a text is shown as a character that could not be read', () => {
  const reading = readMarkdown('## 2026-03-03\n- before\0after', people, options);
  expect('problem' in reading ? null : reading.pages[0]?.sections[0]?.bullets[0]?.text).toBe(
    'before\uFFFDafter',
  );
});

test('no text makes the reading throw', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
  fc.assert(
    fc.property(text, (one) => void readMarkdown(`## 2026-03-03\n${one}`, people, options)),
    { numRuns: 500 },
  );
});

/** Each takes milliseconds when time is linear, and minutes when it is quadratic: the limit is far from both. */
test.each([
  '>',
  '> ',
  '- ',
  '[',
  '![',
  '[a](',
  '[[a]]',
  '*a ',
  '**a _b ',
  '`',
  'a`b``',
  '<a ',
  '<!--',
  '|a',
  '\\',
  '(',
  ' (Maya)',
  ' — Sam',
  ' due 12 Mar',
  '@sam ',
  'Sam: ',
  '## 3 Mar\n',
  '2026-01-01 ',
  '```\n',
  '~~~\n````\n',
  'a\n===\n',
  '|--\n',
  ' dropped: ',
  '  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n',
  '\t',
  '\u0301',
  '\u2028',
  '&#65;',
  'http://a.b_',
])('half a million characters of %j are read to the end', (piece) => {
  const text = piece.repeat(500_000 / piece.length);
  // What takes a square of its length here would take hours, and runs into the limit every test has.
  expect(readMarkdown(`## 2026-01-01\n- [ ] ${text}`, people, options)).toBeTypeOf('object');
});

test('lists nested a thousand deep are read', () => {
  const lines = Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(2 * depth)}- step`);
  const reading = readMarkdown(`## 2026-01-01\n${lines.join('\n')}`, people, options);
  expect('problem' in reading ? 0 : reading.pages[0]?.sections[0]?.bullets.length).toBe(1_000);
});
