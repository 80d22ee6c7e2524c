import { expect, test } from 'vitest';
import { suits } from './find-node.mjs';
import { isBeforeTools } from './install.mjs';

test.each([
  ['v24.7.0', true],
  ['v24.6.9', false],
  ['v26.0.0', true],
  ['v20.20.2', false],
])('Node %s runs Rapport: %s', (version, expected) => {
  expect(suits(version)).toBe(expected);
});

test.each([
  ['v20.0.0', true],
  ['v20.18.3', true],
  ['v20.19.0', false],
  ['v21.7.0', true],
  ['v22.11.0', true],
  ['v22.12.0', false],
  ['v24.0.0', false],
])('npm under Node %s leaves out the build tools: %s', (version, expected) => {
  expect(isBeforeTools(version)).toBe(expected);
});
