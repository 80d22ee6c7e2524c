import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { inClone } from './clone.mjs';

const folders = ['core', 'document', 'contract', 'server', 'web', 'cli'];
let project = '';

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'rapport-test-'));
  copyFileSync(inClone('.oxlintrc.json'), path.join(project, '.oxlintrc.json'));
  const imports = Object.fromEntries(folders.map((folder) => [`#${folder}/*`, `./${folder}/*`]));
  write('package.json', JSON.stringify({ type: 'module', imports }));
  for (const folder of folders) write(`${folder}/name.ts`, 'export const name = 1;\n');
});
afterEach(() => rmSync(project, { recursive: true }));

test('imports between folders point down only', () => {
  const pairs = folders.flatMap((folder) => folders.map((other) => ({ folder, other })));
  for (const { folder, other } of pairs) writeImport(`${folder}/deep/${other}.ts`, `#${other}/name.ts`);
  const refused = refusedFiles();
  const allowed = pairs.filter(({ folder, other }) => !refused.has(`${folder}/deep/${other}.ts`));
  expect(allowed.map(({ folder, other }) => `${folder} -> ${other}`)).toEqual([
    'core -> core',
    'document -> core',
    'document -> document',
    'contract -> core',
    'contract -> document',
    'contract -> contract',
    'server -> core',
    'server -> document',
    'server -> contract',
    'server -> server',
    'web -> core',
    'web -> document',
    'web -> contract',
    'web -> web',
    'cli -> core',
    'cli -> document',
    'cli -> contract',
    'cli -> server',
    'cli -> cli',
  ]);
});

test('another folder is not reached by a relative path', () => {
  writeImport('web/deep/up.ts', '../../server/name.ts');
  writeImport('web/deep/down.ts', '../../core/name.ts');
  writeImport('web/deep/own.ts', '../name.ts');
  expect(refusedFiles()).toEqual(new Set(['web/deep/up.ts', 'web/deep/down.ts']));
});

test('core knows no I/O, and no library but three', () => {
  const libraries = ['node:fs', 'yjs', 'react', 'zod', 'temporal-polyfill', '@lezer/markdown'];
  libraries.forEach((library, index) => writeImport(`core/${index}.ts`, library));
  expect(refusedFiles()).toEqual(new Set(['core/0.ts', 'core/1.ts', 'core/2.ts']));
});

test('imports do not go round in a circle', () => {
  writeImport('core/one.ts', './two.ts', 'name');
  writeImport('core/two.ts', './one.ts', 'name');
  expect(refusedFiles()).toEqual(new Set(['core/one.ts', 'core/two.ts']));
});

function write(file: string, content: string) {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), content);
}

function writeImport(file: string, imported: string, exported = 'other') {
  write(file, `import { name as found } from '${imported}';\n\nexport const ${exported} = found;\n`);
}

const report = z.object({ diagnostics: z.array(z.object({ filename: z.string() })) });

function refusedFiles(): Set<string> {
  const oxlint = inClone('node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], { cwd: project, encoding: 'utf8' });
  return new Set(report.parse(JSON.parse(stdout)).diagnostics.map(({ filename }) => filename));
}
