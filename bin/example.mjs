#!/usr/bin/env node
import { buildClient } from './build-client.mjs';
import { runMain } from './cannot-go-on.mjs';
import { findNode } from './find-node.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';

// As `npm start`, with the example in data of its own that are gone when it stops.
await runMain(async () => {
  await install();
  const node = findNode();
  await buildClient(node);
  return serve(node, 'server/example/main.ts');
});
