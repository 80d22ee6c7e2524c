import { expect, it } from 'vitest';
import fc from 'fast-check';
import { stepsWritten, writtenSteps } from './steps-written.ts';

const before = [{ text: 'Plan', done: true }, { text: 'Ship', done: false }];

it('steps are written one a line, each once, without dashes of habit', () => {
  expect(stepsWritten('Plan\n\n- Ship \n[ ] Tell\nPlan', []).map(({ text }) => text)).toEqual(['Plan', 'Ship', 'Tell']);
});

it('what was done stays done: by its words, or by its place where only words changed', () => {
  expect(stepsWritten('Ship\nplan\nTell', before)).toEqual([{ text: 'Ship', done: false }, { text: 'plan', done: true }, { text: 'Tell', done: false }]);
  expect(stepsWritten('Write the plan\nShip', before)).toEqual([{ text: 'Write the plan', done: true }, { text: 'Ship', done: false }]);
  expect(stepsWritten('Write the plan\nShip\nTell', before)[0]).toEqual({ text: 'Write the plan', done: false });
});

it('steps that nobody touched come back as they were', () => {
  const step = fc.record({ text: fc.stringMatching(/^[a-zé][a-zé ]{0,8}[a-zé]$/u), done: fc.boolean() });
  const steps = fc.uniqueArray(step, { maxLength: 8, selector: ({ text }) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replace(/ +/g, ' ') });
  fc.assert(
    fc.property(steps, (all) => {
      expect(stepsWritten(writtenSteps(all), all)).toEqual(all);
    }),
  );
});
