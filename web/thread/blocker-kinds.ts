import type { Named } from '#core/thread/thread-shape.ts';
import { words } from '#web/words/words.ts';

export type BlockerKind = Named['as'];

/** What kind a blocker can be, in the order one asks. Spelled out, so that no validator is loaded. */
export const blockerKinds: readonly BlockerKind[] = ['friction', 'confidence', 'clarity'];

export function blockerKindWords(kind: BlockerKind): string {
  return words(`thread.kind.${kind}`);
}
