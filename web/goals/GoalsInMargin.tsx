import type { InMargin } from '#web/one-on-one/in-margin.ts';

export function GoalsInMargin(_: InMargin) {
  return null;
}
