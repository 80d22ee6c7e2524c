import type { Reach } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Tries } from './tries.ts';

/** What signing somebody in takes. */
export type Door = { reach: Reach; keys: KeyRing; tries: Tries; now: Date; userAgent: string; address: string };
