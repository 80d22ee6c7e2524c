import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Bench } from './bench.ts';
import { book } from './book.ts';
import { live } from './live.ts';
import { loadPage } from './load-page.ts';
import { CannotBench, readOptions, type Options } from './options.ts';
import { practice } from './practice.ts';
import { keepResult } from './report/keep.ts';
import { tableOf } from './report/table.ts';
import { start } from './start.ts';

// `npm run bench` runs all; `npm run bench -- live --rooms 10` runs one. RAPPORT_BENCH names another directory to write to.
const kept = process.env['RAPPORT_BENCH'] || path.resolve(import.meta.dirname, '..', 'artefacts', 'bench');

async function measure<Known extends Options>(name: string, bench: Bench<Known>, args: readonly string[]): Promise<void> {
  const options = readOptions(args, bench.defaults);
  const directories: string[] = [];
  // Not one inside the other: PostgreSQL, run as another user, must be able to pass through.
  const freshDirectory = async () => {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'rapport-bench-'));
    directories.push(directory);
    return directory;
  };
  try {
    const result = await bench.run(options, freshDirectory);
    const file = await keepResult(kept, name, options, result);
    process.stdout.write(`\n${tableOf(result)}(${path.relative(process.cwd(), file)})\n`);
  } finally {
    for (const directory of directories) await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

const benches: Record<string, (args: readonly string[]) => Promise<void>> = {
  live: (args) => measure('live', live, args),
  book: (args) => measure('book', book, args),
  start: (args) => measure('start', start, args),
  practice: (args) => measure('practice', practice, args),
  'load-page': (args) => measure('load-page', loadPage, args),
};

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined) {
    for (const run of Object.values(benches)) await run([]);
    return;
  }
  const run = benches[name];
  if (!run) throw new CannotBench(`There is no bench ${name}. There are: ${Object.keys(benches).join(', ')}.`);
  await run(args);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CannotBench)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
