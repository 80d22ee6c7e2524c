import { expect, it } from 'vitest';
import { initials } from '#web/design/initials.ts';

it.each([
  ['Sam Okafor', 'SO'],
  ['maria de la cruz', 'MC'],
  ['Björk', 'B'],
  ['李 小龙', '李小'],
  ['👩🏽‍🚀 Ada', '👩🏽‍🚀A'],
  ['   ', ''],
])('gives two letters for %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
