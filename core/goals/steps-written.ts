import { foldWords } from './fold-words.ts';
import type { Step } from './goal-shape.ts';

/** The steps of a goal as somebody writes them: one a line. */
export function writtenSteps(steps: readonly Step[]): string {
  return steps.map(({ text }) => text).join('\n');
}

/**
 * The steps that were written, one a line, each once; a dash or box before one is taken for habit. What was done stays
 * done: by its words, or, where only words changed and no line came or went, by its place.
 */
export function stepsWritten(text: string, before: readonly Step[]): Step[] {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:[-*•]|\[[ xX]?\])\s+/u, '').trim());
  const once = lines.filter((line, index) => line !== '' && lines.indexOf(line) === index);
  const isSameCount = once.length === before.length;
  return once.map((line, index) => {
    const same = before.find((step) => foldWords(step.text) === foldWords(line));
    const known = same ?? (isSameCount ? before[index] : undefined);
    return { text: line, done: known?.done ?? false };
  });
}
