import type { z } from 'zod';
import type { trends } from '#contract/trends.ts';

/** What the server sends for this screen, and its parts. Types only. */
export type TrendsRead = z.output<NonNullable<(typeof trends.read)['~orpc']['outputSchema']>>;
