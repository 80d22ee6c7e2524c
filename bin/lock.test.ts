import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inClone } from './clone.mjs';

const entry = z.object({ optionalDependencies: z.record(z.string(), z.string()).default({}), resolved: z.string().optional() });
const lock = z.object({ packages: z.record(z.string(), entry) });
const { packages } = lock.parse(JSON.parse(readFileSync(inClone('package-lock.json'), 'utf8')));

test('the lock names no place to download from: that is for whoever installs to say', () => {
  expect(Object.keys(packages).filter((name) => packages[name]?.resolved)).toEqual([]);
});

// npm leaves those of other systems out where the registry lacks them, and then `npm ci` refuses the lock.
test('the lock is whole for every system', () => {
  const wanted = Object.entries(packages).flatMap(([name, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).map((part) => ({ name, part })),
  );
  const missing = wanted.filter(({ name, part }) => {
    return !packages[`node_modules/${part}`] && !packages[`${name}/node_modules/${part}`];
  });
  expect(missing).toEqual([]);
});
