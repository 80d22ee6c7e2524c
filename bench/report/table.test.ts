import { expect, test } from 'vitest';
import { tableOf } from './table.ts';

test('a table lines up, and says of each budget whether it is met', () => {
  const table = tableOf({
    title: 'two things',
    rows: [
      { what: 'quick', unit: 'ms', figures: { p50: 1.25, p99: 12 }, budget: [{ figure: 'p50', most: 3 }, { figure: 'p99', most: 5 }] },
      { what: 'memory', unit: 'kB', figures: { value: 1234 }, budget: [{ figure: 'value', most: 2000 }] },
      { what: 'not known here', unit: 'MB', figures: { value: null }, budget: [{ figure: 'value', most: 1 }] },
      { what: 'no budget', unit: 's', figures: { value: 0.123 } },
    ],
    notes: ['A note.'],
    postgres: '18',
  });
  expect(table).toBe(
    [
      'two things',
      '',
      '                p50   p99  value  unit  budget            met',
      'quick           1.3  12.0         ms    p50 ≤ 3, p99 ≤ 5  NO',
      'memory                     1,234  kB    ≤ 2,000           yes',
      'not known here                 ?  MB    ≤ 1               ?',
      'no budget                   0.12  s',
      '',
      'A note.',
      '',
    ].join('\n'),
  );
});
