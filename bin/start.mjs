#!/usr/bin/env node
import { buildClient } from './build-client.mjs';
import { runMain } from './cannot-go-on.mjs';
import { findNode } from './find-node.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';

await runMain(async () => {
  await install();
  const node = findNode();
  await buildClient(node);
  return serve(node);
});
