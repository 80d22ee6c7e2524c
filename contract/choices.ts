import { z } from 'zod';
import { Choices } from '#core/messages/choices.ts';
import { forPerson, Id } from './base.ts';

/** Who of the two wants the recap outside the room, as the one who asks sees it. */
const RecapWishes = z.object({ mine: z.boolean(), other: z.boolean() });

/** What one wants to be told, where and when. */
export const choices = {
  /** What holds, chosen or usual; and whether there is a mail server to carry anything. */
  read: forPerson.route({ method: 'GET', path: '/choices' }).output(z.object({ choices: Choices, mail: z.boolean() })),

  /** Changes what is given, and leaves the rest as it is. `ways` is given whole. */
  write: forPerson.route({ method: 'PATCH', path: '/choices' }).input(Choices.partial()).output(Choices),

  /** Whether each of the two wants the recap by mail or chat, outside the room. It leaves only while both do. */
  recap: forPerson.route({ method: 'GET', path: '/one-on-ones/{id}/recap-outside' }).input(z.object({ id: Id })).output(RecapWishes),

  /** Says for oneself whether the recap may leave the room. Both see it. */
  wishRecap: forPerson
    .route({ method: 'PUT', path: '/one-on-ones/{id}/recap-outside' })
    .input(z.object({ id: Id, wanted: z.boolean() }))
    .output(RecapWishes),
};
