import type { InMargin } from '#web/one-on-one/in-margin.ts';

export function WorthAMoment(_: InMargin) {
  return null;
}
