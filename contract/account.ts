import { z } from 'zod';
import { isZone } from '#core/schedule/zone.ts';
import { forAnybody, forPerson, Id, Instant } from './base.ts';

export const Name = z.string().trim().min(1).max(120);
export const Email = z.email().max(254);
export const TimeZone = z.string().max(64).refine(isZone, { message: 'unknown time zone' });
/** Length alone, as NIST SP 800-63B-4 asks: at least 12 without a second factor is our choice, no rules of composition. */
export const Password = z.string().min(12).max(1024);

/** `confirmed`: the address is theirs, as a link mailed there showed. */
export const Me = z.object({ id: Id, name: z.string(), email: z.string(), confirmed: z.boolean(), timeZone: z.string() });

export const WaysIn = z.object({ mail: z.boolean(), provider: z.string().nullable(), passkeys: z.boolean() });

/** Somebody is in; or a second factor is asked for, and `secondFactor` is brought back with the code within five minutes. */
export const Entered = z.union([z.object({ me: Me }), z.object({ secondFactor: z.string() })]);

export const account = {
  /**
   * Who is signed in, if anybody; whether an account can be made: the first one, by anybody, or by invitation only; and
   * the ways in beside the password: a link by mail, the provider by its name, passkeys.
   */
  door: forAnybody
    .route({ method: 'GET', path: '/door' })
    .output(z.object({ me: Me.nullable(), signUp: z.enum(['first', 'open', 'invitation']), ways: WaysIn })),

  /** Makes an account and signs it in. Closed without an invitation once there is a first account, unless sign-up is open. */
  create: forAnybody
    .route({ method: 'POST', path: '/account' })
    .input(z.object({ name: Name, email: Email, password: Password, timeZone: TimeZone, invitation: z.string().max(200).optional() }))
    .output(Me)
    .errors({ SIGN_UP_CLOSED: { status: 403 }, ADDRESS_TAKEN: { status: 409 } }),

  /** Changes one's name or time zone. */
  change: forPerson
    .route({ method: 'PATCH', path: '/account' })
    .input(z.object({ name: Name.optional(), timeZone: TimeZone.optional() }))
    .output(Me),

  /** Changes the password, and signs out every other session. */
  changePassword: forPerson
    .route({ method: 'POST', path: '/account/password' })
    .input(z.object({ current: z.string().max(1024), next: Password }))
    .output(z.object({ signedOut: z.number().int() }))
    .errors({ PASSWORD_WRONG: { status: 403 } }),
};

export const sessions = {
  /** Signs in, or asks for the second factor. The same answer whether the address is unknown or the password is wrong. */
  open: forAnybody
    .route({ method: 'POST', path: '/sessions' })
    .input(z.object({ email: z.string().max(254), password: z.string().max(1024) }))
    .output(Entered)
    .errors({ SIGN_IN_FAILED: { status: 403 } }),

  /** One's own sessions, last seen first. `device` is what the browser said it was, `how` the way in. */
  list: forPerson
    .route({ method: 'GET', path: '/sessions' })
    .output(z.array(z.object({ id: Id, device: z.string(), how: z.enum(['password', 'link', 'provider', 'passkey']), openedAt: Instant, seenAt: Instant, current: z.boolean() }))),

  /** Ends one session; its open pages close at once. */
  revoke: forPerson.route({ method: 'DELETE', path: '/sessions/{id}' }).input(z.object({ id: Id })).output(z.object({})),

  /** Signs out. Signing out twice is fine. */
  close: forAnybody.route({ method: 'POST', path: '/sessions/close' }).output(z.object({})),
};
