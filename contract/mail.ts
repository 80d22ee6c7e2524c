import { z } from 'zod';
import { forPerson, Instant } from './base.ts';

export const mail = {
  /**
   * Whether mail is sent from here at all, and since when what was for the one who asks did not arrive: what was told
   * first of all that came to nothing after the last mail that went well. Null where nothing is amiss.
   */
  state: forPerson.route({ method: 'GET', path: '/mail' }).output(z.object({ set: z.boolean(), failing: Instant.nullable() })),
};
