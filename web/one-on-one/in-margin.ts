import type { Me, OneOnOne } from '#web/api/shapes.ts';

/** What each part of the margin is given: whose one-on-one it stands beside, and who reads it. */
export type InMargin = { oneOnOne: OneOnOne; me: Me };
