import type { Outside } from './outside.ts';

/** To the provider and back again. */
export const provider: Outside = () => {};
