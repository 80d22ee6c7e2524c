import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rapport-test-'));
  mkdirSync(path.join(folder, 'web'));
  writeFileSync(path.join(folder, 'web/main.ts'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const now = () => fingerprint([path.join(folder, 'web'), path.join(folder, 'missing')]);

test('what was built from the same files is not built again', () => {
  const stamp = path.join(folder, 'dist/web.stamp');
  expect(isStamped(stamp, now())).toBe(false);
  writeStamp(stamp, now());
  expect(isStamped(stamp, now())).toBe(true);
});

test.each([
  ['a change', 'web/main.ts', 'two', false],
  ['a new file', 'web/today.ts', '', false],
  ['a test', 'web/main.test.ts', '', true],
])('%s: the same as before is %s', (_, file, content, same) => {
  const before = now();
  writeFileSync(path.join(folder, file), content);
  expect(now() === before).toBe(same);
});
