import type { Outside } from './outside.ts';

/** The feed a calendar subscribes to. Its address is its secret. */
export const calendarFeed: Outside = () => {};
