import { oc } from '@orpc/contract';
import { z } from 'zod';

/**
 * Who may call a procedure. `deny` is what a procedure has until its contract says otherwise.
 * `public`: anybody. `person`: whoever is signed in, within their own reach.
 */
export type Access = 'deny' | 'public' | 'person';

/** Errors any procedure can give. Every sentence a person reads for them stands in the message catalogue. */
const errors = {
  NOT_SIGNED_IN: { status: 401 },
  /** It does not exist, or it is not yours: one answer for both. */
  NOT_FOUND: { status: 404 },
  TOO_MANY_TRIES: { status: 429, data: z.object({ retryInSeconds: z.number().int() }) },
} as const;

const base = oc.$meta<{ access: Access }>({ access: 'deny' }).errors(errors);

/** A procedure for anybody, signed in or not. Written out on the few that are. */
export const forAnybody = base.meta({ access: 'public' });

/** A procedure for whoever is signed in. */
export const forPerson = base.meta({ access: 'person' });

export const Id = z.uuid();

/** An instant, ISO 8601 in UTC. */
export const Instant = z.iso.datetime();
