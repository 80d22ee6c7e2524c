#!/usr/bin/env node
import { buildClient } from './build-client.mjs';
import { runMain } from './cannot-go-on.mjs';
import { inClone } from './clone.mjs';
import { findNode } from './find-node.mjs';
import { install } from './install.mjs';
import { run } from './run.mjs';

await runMain(async () => {
  await install();
  const node = findNode();
  await buildClient(node);
  return run(node, ['--disable-warning=ExperimentalWarning', inClone('bench', 'main.ts'), ...process.argv.slice(2)]);
});
