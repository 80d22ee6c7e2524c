import { z } from 'zod';
import { Password } from './account.ts';
import { forAnybody, forPerson, Instant } from './base.ts';

/** Says once more that it is oneself: needed where one signed in longer ago than ten minutes. */
export const Proof = z.object({ password: z.string().max(1024).optional() });

/** Signing in with a provider (OpenID Connect), by setting. The way there and back is no procedure: `/sign-in/provider`. */
export const providers = {
  /** One's own ways in, passkeys aside: whether there is a password, and the provider with whom it knows one as. */
  ways: forPerson.route({ method: 'GET', path: '/ways-in' }).output(
    z.object({
      password: z.boolean(),
      provider: z.object({ name: z.string(), linked: z.object({ as: z.string(), at: Instant }).nullable() }).nullable(),
    }),
  ),

  /** Begins linking: the address to go to within a minute, in this browser and as this person. */
  link: forPerson
    .route({ method: 'POST', path: '/ways-in/provider' })
    .input(Proof)
    .output(z.object({ to: z.string() }))
    .errors({ PROVE_AGAIN: { status: 403 }, PASSWORD_WRONG: { status: 403 } }),

  /** Unlinks the provider, unless it is the only way in. Unlinking twice is fine. */
  unlink: forPerson.route({ method: 'DELETE', path: '/ways-in/provider' }).output(z.object({})).errors({ LAST_WAY_IN: { status: 409 } }),

  /** Sets a password where there is none yet. */
  setPassword: forPerson
    .route({ method: 'POST', path: '/ways-in/password' })
    .input(z.object({ password: Password }))
    .output(z.object({}))
    .errors({ PASSWORD_SET: { status: 409 }, PROVE_AGAIN: { status: 403 } }),

  /** What whoever came back from the provider in this browser brings along to the second step; null where nobody did. */
  secondStep: forAnybody.route({ method: 'POST', path: '/sessions/provider' }).output(z.object({ secondFactor: z.string().nullable() })),
};
