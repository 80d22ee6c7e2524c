import { z } from 'zod';
import { SinceLine } from '#core/thread/since-shape.ts';
import { Age, JoinOffer, Lingering, Named, Thread } from '#core/thread/thread-shape.ts';
import { forPerson, Id } from './base.ts';

const BulletId = z.string().min(1).max(200);
const ofBullet = { id: Id, bullet: BulletId };

export const thread = {
  /** The way of a bullet through the pages of a one-on-one. */
  read: forPerson.route({ method: 'GET', path: '/one-on-ones/{id}/threads/{bullet}' }).input(z.object(ofBullet)).output(Thread),

  /** What stands beside the bullets of a page: those that stood on other pages too. */
  onPage: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/pages/{page}/threads' })
    .input(z.object({ id: Id, page: Id }))
    .output(z.array(Age)),

  /** What is left of last time, own debts first. Each of the two is told of the other. */
  sinceLastTime: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/since-last-time' })
    .input(z.object({ id: Id }))
    .output(z.array(SinceLine)),

  /** Blockers that are open and have waited, and open ones that say much the same as an earlier one. */
  lingering: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/lingering' })
    .input(z.object({ id: Id }))
    .output(z.object({ blockers: z.array(Lingering), offers: z.array(JoinOffer) })),

  /** Makes two bullets one thread: `bullet` goes on from `of`. Joining twice changes nothing. */
  join: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/threads/{bullet}/join' })
    .input(z.object({ ...ofBullet, of: BulletId }))
    .output(z.object({})),

  /** Takes a joining back; of a bullet that was only offered it says that it is another thing. It is not offered again. */
  part: forPerson.route({ method: 'POST', path: '/one-on-ones/{id}/threads/{bullet}/part' }).input(z.object(ofBullet)).output(z.object({})),

  /** Says what kind of blocker it is. The last word counts. */
  nameBlocker: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/threads/{bullet}/name' })
    .input(z.object({ ...ofBullet, as: Named.shape.as }))
    .output(z.object({})),
};
