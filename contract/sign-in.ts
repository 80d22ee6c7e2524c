import { z } from 'zod';
import { Email, Entered, Me, Password } from './account.ts';
import { forAnybody, forPerson, Instant } from './base.ts';
import { Proof } from './providers.ts';

const Token = z.object({ token: z.string().max(200) });
const Code = z.string().max(40);
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

const LINK_GONE = { status: 410, data: z.object({ why: z.enum(['unknown', 'used', 'expired']) }) } as const;
const NO_MAIL = { status: 409 } as const;
const CODE_WRONG = { status: 403 } as const;
const SECOND_FACTOR_ON = { status: 409 } as const;
const SECOND_FACTOR_OFF = { status: 409 } as const;
const proof = { PASSWORD_WRONG: { status: 403 }, PROVE_AGAIN: { status: 403 } } as const;

/** Ways in beside the password: a link by mail, a new password, a new address, a second factor. */
export const signIn = {
  /** Mails a link that signs in, good once and for 15 minutes. The same answer whether there is an account or not. */
  sendLink: forAnybody.route({ method: 'POST', path: '/sign-in/link' }).input(z.object({ email: Email })).output(z.object({})).errors({ NO_MAIL }),

  /** Signs in by a mailed link, or asks for the second factor. */
  byLink: forAnybody.route({ method: 'POST', path: '/sessions/link' }).input(Token).output(Entered).errors({ LINK_GONE }),

  /** The second step of signing in: what the first step gave, and a code of the app or one for recovery. Each works once. */
  secondStep: forAnybody
    .route({ method: 'POST', path: '/sessions/second-step' })
    .input(Token.extend({ code: Code }))
    .output(z.object({ me: Me }))
    .errors({ LINK_GONE, CODE_WRONG, SECOND_FACTOR_OFF }),

  /** Mails a link to set a new password, good once and for 30 minutes. The same answer whether there is an account or not. */
  sendReset: forAnybody.route({ method: 'POST', path: '/sign-in/reset' }).input(z.object({ email: Email })).output(z.object({})).errors({ NO_MAIL }),

  /** Sets a new password by a mailed link, and ends every session. It does not sign in. */
  resetPassword: forAnybody
    .route({ method: 'POST', path: '/account/new-password' })
    .input(Token.extend({ password: Password }))
    .output(z.object({}))
    .errors({ LINK_GONE }),

  /** Which address waits to be confirmed, and whether the second factor is on, since when, with how many recovery codes left. */
  read: forPerson.route({ method: 'GET', path: '/sign-in' }).output(
    z.object({
      waiting: z.string().nullable(),
      secondFactor: z.object({ since: Instant, recoveryCodes: z.number().int() }).nullable(),
    }),
  ),

  /** Mails a link that confirms one's address, good once and for 24 hours. */
  sendConfirmation: forPerson.route({ method: 'POST', path: '/account/address/confirmation' }).output(z.object({})).errors({ NO_MAIL }),

  /** Confirms an address by the link mailed there, as the person who asked for it. A new address counts from here on. */
  confirmAddress: forPerson
    .route({ method: 'POST', path: '/account/address/confirm' })
    .input(Token)
    .output(Me)
    .errors({ LINK_GONE, ADDRESS_TAKEN: { status: 409 } }),

  /**
   * Changes one's address: a link is mailed to the new one, and until it is followed the old one counts. One that is
   * somebody else's gets the same answer. Without a mail server it counts at once, unless it is somebody else's.
   */
  changeAddress: forPerson
    .route({ method: 'POST', path: '/account/address' })
    .input(Proof.extend({ email: Email }))
    .output(z.object({ waits: z.boolean() }))
    .errors({ ...proof, ADDRESS_TAKEN: { status: 409 } }),

  /** Makes the secret of a second factor (TOTP), as text and as the address a picture of it holds. Nothing is asked for until it is confirmed. */
  beginSecondFactor: forPerson
    .route({ method: 'POST', path: '/account/second-factor/begin' })
    .input(Proof)
    .output(z.object({ address: z.string(), secret: z.string() }))
    .errors({ ...proof, SECOND_FACTOR_ON }),

  /** Turns the second factor on with a code of the new secret. Gives ten recovery codes, each good once, this one time. */
  confirmSecondFactor: forPerson
    .route({ method: 'POST', path: '/account/second-factor' })
    .input(z.object({ code: Code }))
    .output(RecoveryCodes)
    .errors({ CODE_WRONG, SECOND_FACTOR_ON, SECOND_FACTOR_OFF }),

  /** Turns the second factor off: takes the password and a code. */
  dropSecondFactor: forPerson
    .route({ method: 'POST', path: '/account/second-factor/off' })
    .input(Proof.extend({ code: Code }))
    .output(z.object({}))
    .errors({ ...proof, CODE_WRONG, SECOND_FACTOR_OFF }),

  /** Makes ten new recovery codes; the earlier ones stop working. Takes a code. */
  renewRecoveryCodes: forPerson
    .route({ method: 'POST', path: '/account/second-factor/recovery-codes' })
    .input(z.object({ code: Code }))
    .output(RecoveryCodes)
    .errors({ CODE_WRONG, SECOND_FACTOR_OFF }),
};
