import { z } from 'zod';
import { forPerson, Id } from './base.ts';

export const example = {
  /**
   * Opens a one-on-one to look around in, with somebody made up, for a person who has none of their own. Whoever asks
   * sits in the manager's seat. Opened already, it is given again.
   */
  open: forPerson
    .route({ method: 'POST', path: '/example' })
    .output(z.object({ id: Id }))
    .errors({ EXAMPLE_BESIDE_OWN: { status: 409 } }),

  /** Takes the example away, and everything that was written in it. Where there is none, nothing changes. */
  remove: forPerson.route({ method: 'DELETE', path: '/example' }).output(z.object({})),
};
