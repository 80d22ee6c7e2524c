import type { KeyRing } from '#server/seal/key-ring.ts';

/** Who acts, when, and with which keys: what every verb of the book needs beside its transaction. */
export type Acting = { person: string; now: Date; keys: KeyRing };
