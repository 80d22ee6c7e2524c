import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { buildClient, hasClient } from './build-client.mjs';
import { CannotGoOn } from './cannot-go-on.mjs';
import { inClone } from './clone.mjs';
import { findChromium, installChromium } from './find-chromium.mjs';
import { installPeers } from './install-peers.mjs';
import { run, runQuietly, withNode } from './run.mjs';
import { fromCheck, fromPlaywright, fromVitest, nothing } from './tally.mjs';

/**
 * What `npm test` runs, in order. Each takes the Node to run with and what to narrow it to, and gives its
 * tally; one that has nothing to run yet says so by `applies`.
 */
export const steps = [
  { name: 'types', title: 'Types', run: checkTypes },
  { name: 'lint', title: 'Lint, and which folder imports which', run: lint },
  { name: 'build', title: 'Client', applies: hasClient, run: build },
  { name: 'unit', title: 'Tests', run: runVitest },
  { name: 'browser', title: 'Tests in a browser', applies: hasBrowserTests, run: runPlaywright },
];

async function checkTypes(node) {
  return fromCheck(await runProgram(node, 'typescript/bin/tsc', ['-p', '.']));
}

async function lint(node) {
  return fromCheck(await runProgram(node, 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']));
}

async function runVitest(node, narrowed) {
  await installPeers();
  const report = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runProgram(node, 'vitest/vitest.mjs', ['run', ...reporters, ...narrowed]);
  return existsSync(report) ? fromVitest(readReport(report), code) : fromCheck(code || 1);
}

async function build(node) {
  try {
    await buildClient(node);
    return fromCheck(0);
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
    process.stdout.write(`${error.message}\n`);
    return fromCheck(1);
  }
}

async function runPlaywright(node, narrowed) {
  const problem = findChromium() ? null : await installChromium();
  const chromium = findChromium();
  if (!chromium) {
    process.stdout.write(`${problem}\n`);
    return { ...nothing, skipped: await countBrowserTests(node) };
  }
  const report = freshReport('browser.json');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const code = await runProgram(node, 'playwright/cli.js', ['test', '--reporter=list,json', ...narrowed], env);
  return existsSync(report) ? fromPlaywright(readReport(report), code) : fromCheck(code || 1);
}

function hasBrowserTests() {
  const folder = inClone('e2e');
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /\.(spec|test)\.ts$/.test(name));
}

async function countBrowserTests(node) {
  const cli = inClone('node_modules', 'playwright', 'cli.js');
  const { printed } = await runQuietly(node, [cli, 'test', '--list'], { env: withNode(node) });
  return Number(/Total: (\d+) test/.exec(printed)?.[1] ?? 1);
}

function runProgram(node, program, args, env = {}) {
  return run(node, [inClone('node_modules', program), ...args], { env: { ...withNode(node), ...env } });
}

function freshReport(name) {
  mkdirSync(inClone('artefacts'), { recursive: true });
  const file = inClone('artefacts', name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
