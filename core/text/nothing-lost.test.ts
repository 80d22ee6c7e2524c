import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readMarkdown } from '#core/text/reading.ts';

const people = { me: 'Maya Okafor', other: 'Sam Lee' };

const beginning = fc.constantFrom(
  '',
  '',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '  - ',
  '    * ',
  '\t- ',
  '      ',
  '# ',
  '## ',
  '### ',
  '> ',
  '> - ',
  '> > ',
  '| ',
  '- [ ] ',
  '- [x] ',
  'TODO ',
  'Action: ',
  '**',
  'Sam: ',
  '! ',
  '+ ',
  '```',
  '~~~',
  '<!-- ',
  '- ```',
  'id:: ',
  '<b>',
  '[',
  '![',
  '\\',
  '`',
);
const end = fc.constantFrom(
  '',
  '',
  ':',
  '**',
  ' |',
  ' | x',
  ' (Sam)',
  ' (Priya)',
  ' by Fri',
  ' — @sam — due 12 Mar',
  '  ',
  '\\',
  ' -->',
  '```',
  ']',
  '](u)',
  '`',
  ' [[',
  '</b>',
  ' #',
  ' →',
  '&',
);
const whole = fc.constantFrom(
  '',
  '',
  '---',
  '===',
  '```',
  '~~~',
  '| --- | --- |',
  '--|--',
  '## 2026-03-03',
  '## 03/04/2026',
  '## Tue 3 Mar',
  '**2026-03-10**',
  '# 2025',
  '## 30 February 2026',
  '2026-02-02',
  '## Next steps',
  '| What | Who | When |',
  '| a | Priya | soon |',
  '- Sam',
  'date: 1 May 2026',
  '- 2026-04-01',
  'People:',
  '[x]',
);
const words = fc.array(
  fc.constantFrom(' ', '  ', ' **', '** ', ' | ', '_', ' @', ': ', ' - ', '`', '*', ', '),
  { minLength: 1, maxLength: 4 },
);
const wordy = fc.record({ beginning, words, end });
const note = fc.array(fc.oneof(wordy, whole), { maxLength: 25 });

test('every word of every line is found again in what was read', () => {
  fc.assert(
    fc.property(note, (parts) => {
      let count = 0;
      const lines = parts.map((part) => {
        if (typeof part === 'string') return part;
        return (
          part.beginning +
          part.words.map((gap) => `word${(count += 1)}x${gap}`).join('') +
          `word${(count += 1)}x` +
          part.end
        );
      });
      const source = lines.join('\n');
      const reading = readMarkdown(source, people, { today: '2026-11-21' });
      if ('problem' in reading) throw new Error(reading.problem);
      const found = new Set(JSON.stringify(reading).match(/word\d+x/g));
      const lost = (source.match(/word\d+x/g) ?? []).filter((word) => !found.has(word));
      expect(lost).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 1000) },
  );
});
