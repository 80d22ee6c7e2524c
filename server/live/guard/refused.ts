import type { Unreadable } from '#server/documents/update/decode.ts';

/**
 * Why an update was refused.
 * `another-client`: it writes as a Yjs client that is somebody else's. `structure`: it puts something where a
 * document has nothing of the kind, or touches the sections. `another-person`: it writes or deletes in what belongs
 * to the other. `attribute`: an attribute that does not exist, or a value that is none. `too-long`: more letters than fit.
 */
export type RefusalReason = Unreadable | 'another-client' | 'structure' | 'another-person' | 'attribute' | 'too-long';

export class UpdateRefused extends Error {
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason) {
    super(`the update was refused: ${reason}`);
    this.name = 'UpdateRefused';
    this.reason = reason;
  }
}

export function refuse(reason: RefusalReason): never {
  throw new UpdateRefused(reason);
}
