import { z } from 'zod';
import { Signal } from '#core/notice/signal-shape.ts';

/** What one of the books shows about its one-on-one. */
export const Noticed = z.object({ oneOnOne: z.uuid(), signal: Signal });

export type Noticed = z.infer<typeof Noticed>;
