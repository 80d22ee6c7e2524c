import { z } from 'zod';
import { Day, kinds } from '#core/page.ts';

const Room = z.object({ oneOnOne: z.uuid(), name: z.string() });

/** One line that a person put on the pages of several, and who has heard it, on which day. */
export const SharedLine = z.object({
  bullet: z.string(),
  text: z.string(),
  kind: z.enum(kinds),
  heard: z.array(Room.extend({ on: Day })),
  notYet: z.array(Room),
});

export type SharedLine = z.infer<typeof SharedLine>;
