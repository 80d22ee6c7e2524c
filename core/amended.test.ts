import { expect, test } from 'vitest';
import { amended } from './amended.ts';
import type { Bullet } from './page.ts';

const page = (...bullets: [id: string, text: string, over?: Partial<Bullet>][]) => ({
  sections: [
    {
      key: 'people',
      title: '',
      prompt: '',
      bullets: bullets.map(([id, text, over]): Bullet => ({
        id,
        kind: 'note',
        indent: 0,
        text,
        by: null,
        owner: null,
        due: null,
        state: 'open',
        reason: null,
        since: null,
        carried: 0,
        ...over,
      })),
    },
  ],
});

test('marks bullets that were added and bullets that say something else than when the page was closed', () => {
  const closed = page(['a', 'one'], ['b', 'two', { kind: 'action' }], ['c', 'three']);
  const now = page(['a', 'one'], ['b', 'two', { kind: 'action', state: 'done' }], ['d', 'four']);
  expect(amended(closed, now)).toEqual({ marks: { b: 'changed', d: 'added' }, removed: ['c'] });
});

test('neither order, indent nor an empty line is an amendment', () => {
  const closed = page(['a', 'one'], ['b', 'two']);
  const now = page(['b', 'two', { indent: 1 }], ['a', 'one'], ['empty', '  ']);
  expect(amended(closed, now)).toEqual({ marks: {}, removed: [] });
});
