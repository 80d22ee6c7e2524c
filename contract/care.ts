import { z } from 'zod';
import { CareShown } from '#core/care/care-shape.ts';
import { Feedback } from '#core/care/feedback-shape.ts';
import { supportOutcomes } from '#core/care/support-shape.ts';
import { forPerson, Id } from './base.ts';

const ofRoom = { id: Id };

export const care = {
  /** What must not vanish between two pages: support asked for, wins to say publicly, feedback, and what was read. */
  read: forPerson.route({ method: 'GET', path: '/one-on-ones/{id}/care' }).input(z.object(ofRoom)).output(CareShown),

  /**
   * Says what became of support `person` asked for on `page`, with a line if one is wanted. Who was asked may say all
   * three; who asked may say that it was delivered, and is refused the rest. Saying the same again changes nothing.
   */
  settleSupport: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/support' })
    .input(
      z.object({
        ...ofRoom,
        page: Id,
        person: Id,
        outcome: z.enum(supportOutcomes),
        line: z.string().trim().max(400).default(''),
      }),
    )
    .output(CareShown)
    .errors({ SUPPORT_NOT_YOURS: { status: 403 } }),

  /** Says that one has read the status the other sent ahead on `page`, and what it said. Saying so twice changes nothing. */
  readStatus: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/status-read' })
    .input(z.object({ ...ofRoom, page: Id, status: z.string().trim().min(1).max(4000) }))
    .output(CareShown),

  /** Says of a win that it is to be said publicly, that it was, or that it need not be. Saying so twice changes nothing. */
  publicly: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/publicly' })
    .input(z.object({ ...ofRoom, bullet: z.string().min(1).max(200), is: z.enum(['wanted', 'said', 'let-go']) }))
    .output(CareShown),

  /** Feedback given and asked for, by either of the two. */
  feedback: forPerson.route({ method: 'GET', path: '/one-on-ones/{id}/feedback' }).input(z.object(ofRoom)).output(Feedback),
};
