import { z } from 'zod';

/** When a person's status was last read by the other (milliseconds since 1970), and what it said then. */
export const StatusRead = z.object({ words: z.string(), at: z.number() });
export type StatusRead = z.infer<typeof StatusRead>;
