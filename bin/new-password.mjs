#!/usr/bin/env node
import { runMain } from './cannot-go-on.mjs';
import { findNode } from './find-node.mjs';
import { install } from './install.mjs';
import { serve } from './serve.mjs';

// Makes a link to set a new password, for somebody who forgot theirs.
await runMain(async () => {
  await install();
  return serve(findNode(), 'server/new-password/main.ts', process.argv.slice(2));
});
