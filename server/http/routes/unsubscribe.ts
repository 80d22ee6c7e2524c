import type { Outside } from './outside.ts';

/** One press in a mail, and it comes no more (RFC 8058). */
export const unsubscribe: Outside = () => {};
