import { implement, ORPCError } from '@orpc/server';
import { contract } from '#contract/contract.ts';
import type { Read, Write } from '#server/database/reach.ts';
import { Refusal } from '#server/book/refusal.ts';
import type { Asking } from './asking.ts';

/**
 * Procedures for anybody. Access is read from the contract before any handler runs: what is not declared public
 * needs somebody signed in, and what declares nothing is denied.
 */
export const anybody = implement(contract)
  .$context<Asking>()
  .use(async ({ context, next, procedure }) => {
    const { access } = procedure['~orpc'].meta;
    if (access === 'deny') throw new ORPCError('NOT_FOUND', { status: 404 });
    if (access === 'person' && context.session === null) throw new ORPCError('NOT_SIGNED_IN', { status: 401 });
    try {
      return await next();
    } catch (error) {
      if (error instanceof Refusal) throw new ORPCError(error.code, { status: error.status, data: error.data });
      throw error;
    }
  });

/** Procedures for somebody signed in: what their handlers are given reaches that person's rooms and nothing else. */
export const signedIn = anybody.use(async ({ context, next }) => {
  const { session, parts } = context;
  if (session === null) throw new ORPCError('NOT_SIGNED_IN', { status: 401 });
  const person = session.personId;
  return next({
    context: {
      session,
      person,
      acting: { person, now: parts.now(), keys: parts.keys, shelf: parts.shelf },
      read: <T>(work: (tx: Read) => Promise<T>) => parts.reach.read(person, work),
      write: <T>(work: (tx: Write) => Promise<T>) => parts.reach.write(person, work),
    },
  });
});
