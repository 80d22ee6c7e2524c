import type { InMargin } from '#web/one-on-one/in-margin.ts';

export function PrivateNotes(_: InMargin) {
  return null;
}
