import { expect, test } from 'vitest';
import { spread } from './spread.ts';

test('percentiles are of what was measured, by nearest rank', () => {
  const measured = Array.from({ length: 200 }, (_, place) => 200 - place);
  expect(spread(measured, 'p50', 'p95', 'p99')).toEqual({ p50: 100, p95: 190, p99: 198 });
  expect(spread([7], 'p50', 'p99')).toEqual({ p50: 7, p99: 7 });
  expect(spread([], 'p50')).toEqual({ p50: null });
});
