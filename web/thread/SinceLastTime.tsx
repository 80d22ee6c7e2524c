import type { InMargin } from '#web/one-on-one/in-margin.ts';

export function SinceLastTime(_: InMargin) {
  return null;
}
