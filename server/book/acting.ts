import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Shelf } from './shelf.ts';

/** Who acts, when, with which keys and which opened books: what every verb needs beside its transaction. */
export type Acting = { person: string; now: Date; keys: KeyRing; shelf: Shelf };
