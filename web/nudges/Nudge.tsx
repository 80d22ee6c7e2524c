import type { InMargin } from '#web/one-on-one/in-margin.ts';

export function Nudge(_: InMargin) {
  return null;
}
