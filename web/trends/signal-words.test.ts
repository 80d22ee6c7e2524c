import { expect, test } from 'vitest';
import type { Signal } from '#core/notice/signal-shape.ts';
import { maya, sam } from '#core/testing/book.ts';
import { shortDay } from '#web/words/dates.ts';
import { signalWords, tryingWords, type Naming } from './signal-words.ts';

const naming: Naming = { nameOf: (person) => (person === maya ? 'Maya' : 'Sam'), manager: 'Maya', report: 'Sam', today: '2026-11-20' };
const drawn = { evidence: [], strength: 1 };

test.each<[Signal, string]>([
  [
    { kind: 'bumped', moved: 1, skipped: 2, late: 1, of: 8, trying: 'agree-a-slot', ...drawn },
    'Of the last 8 meetings one was moved and 2 skipped, one of them at less than a day’s notice',
  ],
  [{ kind: 'bumped', moved: 0, skipped: 3, late: 0, of: 8, trying: 'agree-a-slot', ...drawn }, 'Of the last 8 meetings none was moved and 3 skipped'],
  [
    { kind: 'one-voice', voice: 'manager', shares: { topics: 20, words: 30, spoken: null }, trying: 'report-opens', ...drawn },
    'It has become mostly Maya’s meeting: 80% of the topics raised, 70% of the words written',
  ],
  [
    { kind: 'one-voice', voice: 'report', shares: { topics: null, words: null, spoken: 80 }, trying: 'other-opens', ...drawn },
    'It has become mostly Sam’s meeting: about 80% of the talk, as you both felt it',
  ],
  [{ kind: 'status-drift', pages: 3, of: 4, before: 1, trying: 'status-ahead', ...drawn }, '3 of the last 4 pages were all status, 1 of those before'],
  [{ kind: 'sameness', focus: 'people', pages: 5, trying: 'another-focus', ...drawn }, 'The last 5 pages all went to people'],
  [{ kind: 'sameness', focus: null, pages: 5, trying: 'another-focus', ...drawn }, 'The last 5 pages brought hardly anything new'],
  [{ kind: 'no-thread', lines: 3, of: 5, trying: 'first-line-last-time', ...drawn }, '3 of 5 things raised in twelve weeks were not heard of again'],
  [{ kind: 'promises', person: maya, kept: 1, of: 6, trying: 'fewer-promises', ...drawn }, 'Maya kept 1 of 6 promises'],
  [{ kind: 'unasked', what: 'meta', last: '2026-07-14', weeks: 18, trying: 'ask-meta', ...drawn }, `How these one-on-ones work for you has not come up since ${shortDay('2026-07-14', naming.today)}`],
  [{ kind: 'unasked', what: 'feedback', last: null, weeks: 9, trying: 'ask-feedback', ...drawn }, 'Feedback has not come up in 9 weeks'],
  [{ kind: 'product-longest', pages: 3, of: 4, trying: 'product-last', ...drawn }, 'Product took the most room in 3 of the last 4'],
  [{ kind: 'energy-sinking', person: sam, values: [4, 3, 2, 2], trying: 'ask-energy', ...drawn }, 'Sam’s mood has gone down over 4 check-ins: 4, 3, 2, 2'],
  [{ kind: 'load-rising', person: sam, values: [2, 3, 4, 5], trying: 'take-something-off', ...drawn }, 'Sam’s load has risen over 4 check-ins: 2, 3, 4, 5'],
  [{ kind: 'blocker', text: 'Staging access', meeting: 3, trying: 'name-blocker', ...drawn }, '“Staging access” is in the way for the 3rd meeting'],
])('$kind says %s', (signal, sentence) => {
  expect(signalWords(signal, naming)).toBe(sentence);
  expect(tryingWords(signal, naming)).toMatch(/\.$/);
});
