import { z } from 'zod';
import { Commitments } from '#core/commitments/commitment-shape.ts';
import { states } from '#core/page.ts';
import { limits } from '#document/limits.ts';
import { forPerson, Id } from './base.ts';

export const commitments = {
  /** What I owe and what is owed to me, over all my one-on-ones: own debts first, overdue before due. */
  list: forPerson.route({ method: 'GET', path: '/commitments' }).output(Commitments),

  /** Says on the page that comes next that an action is done, dropped (with a reason) or open again. Saying it twice changes nothing. */
  settle: forPerson
    .route({ method: 'PUT', path: '/one-on-ones/{id}/commitments/{bullet}' })
    .input(z.object({ id: Id, bullet: z.string().min(1).max(limits.attribute), state: z.enum(states), reason: z.string().max(limits.reason).default('') }))
    .output(z.object({ page: Id }))
    .errors({ PAGE_FULL: { status: 409 } }),
};
