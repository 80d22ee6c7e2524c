import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import browserConfig from '../playwright.config.ts';

// Whether the figures are there and can be true. No test says how quick anything must be: the machine may be busy.

type Kept = { machine: Record<string, unknown>; rows: { what: string; figures: Record<string, number | null> }[] };

async function bench(name: string, ...options: string[]): Promise<{ kept: Kept; printed: string }> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'rapport-smoke-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  const args = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'main.ts'), name, ...options];
  const child = spawn(process.execPath, args, { env: { ...process.env, RAPPORT_BENCH: directory }, stdio: ['ignore', 'pipe', 'pipe'] });
  const [printed, complaints, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  expect(code, complaints).toBe(0);
  const kept = JSON.parse(await readFile(path.join(directory, `${name}.json`), 'utf8')) as Kept;
  expect(kept.machine).toMatchObject({ cores: expect.any(Number), node: process.version, postgres: expect.stringMatching(/^\d/) });
  for (const { what } of kept.rows) expect(printed).toContain(what);
  return { kept, printed };
}

/** The figures of the one row that is called so. */
function figures({ rows }: Kept, what: RegExp): Record<string, number | null> {
  const found = rows.filter((row) => what.test(row.what));
  expect(found).toHaveLength(1);
  return found[0]?.figures ?? {};
}

test('start measures first and later starts, and those after kill -9', async () => {
  const { kept } = await bench('start', '--first', '1', '--later', '1', '--killed', '1');
  for (const what of [/^first/, /^later/, /kill -9/]) expect(figures(kept, what)).toEqual({ p50: expect.any(Number), slowest: expect.any(Number) });
}, 120_000);

test('book measures pages and books of each age, beside each number of other books', async () => {
  const { kept } = await bench('book', '--pages', '1,3', '--others', '1,20', '--requests', '3', '--warmup', '1');
  for (const what of ['current page', 'book, first part']) {
    for (const pages of [1, 3]) {
      for (const others of ['1 other', '20 others']) {
        const { p50, p95 } = figures(kept, new RegExp(`^${what} · ${pages} pages? · ${others}$`));
        expect(p50).toBeGreaterThan(0);
        expect(p95).toBeGreaterThanOrEqual(p50 ?? 0);
      }
    }
  }
}, 120_000);

test('practice measures what is noticed over many books, beside each number of other books', async () => {
  const { kept } = await bench('practice', '--books', '2', '--pages', '30', '--others', '0,5', '--requests', '2', '--warmup', '1', '--cold', '0');
  for (const what of ['Today', 'trends of one book', 'themes', 'search, a word', 'commitments']) {
    expect(figures(kept, new RegExp(`^${what} · beside 5 `))['p50']).toBeGreaterThan(0);
  }
}, 120_000);

test('live measures letters that are seen and saved, and loses none', async () => {
  const { kept } = await bench('live', '--rooms', '2', '--rate', '10', '--seconds', '1', '--warmup', '0.5', '--idle', '0.1');
  for (const what of [/seen by the other/, /shown as saved/]) {
    const { p50, p99 } = figures(kept, what);
    expect(p50).toBeGreaterThan(0);
    expect(p99).toBeGreaterThanOrEqual(p50 ?? 0);
  }
  expect(figures(kept, /edits typed/)['value']).toBeGreaterThan(0);
  expect(figures(kept, /never seen or never saved/)['value']).toBe(0);
}, 120_000);

const { executablePath = '' } = browserConfig.use?.launchOptions ?? {};
const client = path.resolve(import.meta.dirname, '..', 'dist', 'web', 'index.html');

// Needs what later steps of `npm test` bring: the built client, and Chromium.
test.skipIf(!existsSync(client) || !existsSync(executablePath))('load-page measures a page that can be typed on, its bytes and its time', async () => {
  const { kept } = await bench('load-page', '--times', '1', '--pages', '2');
  for (const what of [/can be typed on · nothing/, /can be typed on · all/]) expect(figures(kept, what)['p50']).toBeGreaterThan(0);
  const entry = figures(kept, /scripts of the entry/)['value'] ?? 0;
  expect(entry).toBeGreaterThan(10);
  expect(figures(kept, /all scripts/)['value']).toBeGreaterThanOrEqual(entry);
}, 120_000);

test('what a bench does not know is told in a sentence', async () => {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts'), 'live', '--rooms', 'many'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [complaints, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(code).toBe(1);
  expect(complaints).toContain('--rooms must be a number');
});
