import { expect, test } from 'vitest';
import { finds } from './finds.ts';
import type { Bullet, Kind, Page } from './page.ts';

const bullet = (kind: Kind, text: string): Bullet => ({
  id: kind, kind, indent: 0, text, by: null, owner: null, due: null, state: 'open', reason: null, since: null, carried: 0,
});
const page = (bullets: Bullet[], over: Partial<Page> = {}): Page => ({
  sections: [{ key: 'people', title: '', prompt: '', bullets }],
  checkIns: {},
  recap: { mattered: '', next: '', needs: '' },
  agreed: {},
  floor: {},
  ...over,
});

test('a page finds a blocker and something learned in bullets that say something', () => {
  expect(finds(page([bullet('blocker', 'Staging access'), bullet('learning', '')]))).toEqual({ blocker: true, support: false, learning: false });
  expect(finds(page([bullet('learning', 'Ship before lunch')])).learning).toBe(true);
});

test('a support need may be asked for in a check-in or named in the recap', () => {
  const checkIns = { sam: { energised: '', drained: '', support: 'An hour on the rota', status: '' } };
  expect(finds(page([], { checkIns })).support).toBe(true);
  expect(finds(page([], { recap: { mattered: '', next: '', needs: 'Quiet mornings' } })).support).toBe(true);
});
