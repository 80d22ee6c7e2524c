import type { InMargin } from '#web/one-on-one/in-margin.ts';

export function CareInMargin(_: InMargin) {
  return null;
}
