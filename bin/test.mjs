#!/usr/bin/env node
// npm test                          everything
// npm test -- --only unit           one step: types, lint, unit, build or browser
// npm test -- --only unit server    one step, narrowed to what its own tool understands by the rest
import { CannotGoOn, runMain } from './cannot-go-on.mjs';
import { findNode } from './find-node.mjs';
import { install } from './install.mjs';
import { steps } from './steps.mjs';
import { add, closingLine, nothing } from './tally.mjs';

await runMain(async () => {
  const { chosen, narrowed } = choose(process.argv.slice(2));
  await install();
  const node = findNode();
  let total = nothing;
  for (const step of chosen) {
    if (step.applies && !step.applies()) continue;
    process.stdout.write(`\n── ${step.title}\n`);
    total = add(total, await step.run(node, narrowed));
  }
  process.stdout.write(`\n${closingLine(total)}\n`);
  return total.failed > 0 ? 1 : 0;
});

function choose(args) {
  if (args.length === 0) return { chosen: steps, narrowed: [] };
  const [flag, name, ...narrowed] = args;
  const chosen = steps.filter((step) => flag === '--only' && step.name === name);
  if (chosen.length > 0) return { chosen, narrowed };
  const names = steps.map((step) => step.name).join(', ');
  throw new CannotGoOn(`npm test runs everything, npm test -- --only <step> one of: ${names}.`);
}
