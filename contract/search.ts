import { z } from 'zod';
import { Answer } from '#core/search/found-shape.ts';
import { forPerson } from './base.ts';

export const search = {
  /**
   * Finds lines in all one's own books and private notes. `text` is plain words and filters as words, see
   * `parseQuery`; `today` is the day it is for who asks, and decides which March `after:march` means. It is asked
   * for by POST, so that what somebody looks for stands in no address and in no log of a proxy.
   */
  find: forPerson
    .route({ method: 'POST', path: '/search' })
    .input(z.object({ text: z.string().max(400), today: z.iso.date() }))
    .output(Answer),
};
