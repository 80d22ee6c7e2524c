import { expect, test } from 'vitest';
import type { Told } from '#server/example/tell.ts';
import { storyOfYears } from './story-of-years.ts';

const cast = { ids: { maya: 'maya', sam: 'sam' }, maya: 'Maya', newId: () => 'never asked' };
const textsOf = ({ pages }: Told) => pages.flatMap(({ page }) => page.sections.flatMap(({ bullets }) => bullets.map(({ text }) => text)));

test('years of a story are as many weekly pages as asked for, oldest first, told the same again', () => {
  const told = storyOfYears(120, '2026-11-24', 'Europe/Berlin', cast, 7);
  expect(told.pages).toHaveLength(120);
  const days = told.pages.map(({ day }) => day);
  expect(days).toEqual(days.toSorted());
  expect(new Set(days).size).toBe(120);
  expect(textsOf(storyOfYears(120, '2026-11-24', 'Europe/Berlin', cast, 7))).toEqual(textsOf(told));
});

test('books of other seeds say other things, of other people', () => {
  const [one, other] = [1, 2].map((seed) => new Set(textsOf(storyOfYears(52, '2026-11-24', 'Europe/Berlin', cast, seed))));
  if (!one || !other) throw new Error('nothing was told');
  expect([...one].filter((text) => !other.has(text)).length).toBeGreaterThan(25);
  expect([...one, ...other].filter((text) => text.includes('Ines'))).toEqual([]);
});
