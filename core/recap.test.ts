import { expect, test } from 'vitest';
import { agrees } from './recap.ts';

const recap = { mattered: 'Release nights', next: 'Sam sketches the rollout', needs: 'An hour on the rota' };

test('somebody agrees to the recap they saw', () => {
  expect(agrees({ recap, agreed: { sam: recap } }, 'sam')).toBe(true);
  expect(agrees({ recap, agreed: { sam: recap } }, 'maya')).toBe(false);
});

test('changing a word takes the agreement back', () => {
  expect(agrees({ recap: { ...recap, next: 'Sam does it all' }, agreed: { sam: recap } }, 'sam')).toBe(false);
});

test('nobody agrees to an empty recap', () => {
  const blank = { mattered: '', next: ' ', needs: '' };
  expect(agrees({ recap: blank, agreed: { sam: blank } }, 'sam')).toBe(false);
});
