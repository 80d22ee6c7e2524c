import { z } from 'zod';
import { Letter } from '#core/messages/letter.ts';
import { forPerson, Id, Instant } from './base.ts';

/** Something one was told, as it reads wherever it is read. */
const InInbox = z.object({ id: Id, madeAt: Instant, read: z.boolean(), letter: Letter });

/** What one is told, shown in the app. */
export const inbox = {
  /** Newest first; `next` continues below, and is null at the end. `seen` is what `read` takes. */
  list: forPerson
    .route({ method: 'GET', path: '/inbox' })
    .input(z.object({ before: z.coerce.number().int().optional() }))
    .output(
      z.object({
        messages: z.array(InInbox),
        next: z.number().int().nullable(),
        seen: z.number().int().nullable(),
        /** Whether there is a mail server: without one, this is the one place where messages stand. */
        mail: z.boolean(),
      }),
    ),

  /** Everything up to there was read. */
  read: forPerson.route({ method: 'POST', path: '/inbox/read' }).input(z.object({ upTo: z.number().int() })).output(z.object({})),
};
