import { z } from 'zod';
import { Entered } from './account.ts';
import { forAnybody, forPerson, Id, Instant } from './base.ts';
import { Proof } from './providers.ts';

/** What browsers and authenticators tell each other (WebAuthn, in its JSON form). It is theirs to describe. */
const Spoken = z.record(z.string(), z.unknown());
const PasskeyName = z.string().trim().min(1).max(60);

/** Passkeys. Each is a way in that is both steps at once: it is unlocked where it is kept. */
export const passkeys = {
  /** One's own, oldest first. */
  list: forPerson
    .route({ method: 'GET', path: '/passkeys' })
    .output(z.array(z.object({ id: Id, name: z.string(), addedAt: Instant, usedAt: Instant.nullable(), backedUp: z.boolean() }))),

  /** What the browser is to ask its authenticator for, to be answered within five minutes. */
  beginAdding: forPerson
    .route({ method: 'POST', path: '/passkeys/begin' })
    .input(Proof)
    .output(z.object({ options: Spoken }))
    .errors({ PROVE_AGAIN: { status: 403 }, PASSWORD_WRONG: { status: 403 }, PASSKEYS_NOWHERE: { status: 409 } }),

  /** Keeps the passkey the authenticator made, under the name of the browser it was made in. */
  add: forPerson
    .route({ method: 'POST', path: '/passkeys' })
    .input(z.object({ response: Spoken }))
    .output(z.object({ id: Id }))
    .errors({ PASSKEY_REFUSED: { status: 403 }, PASSKEYS_NOWHERE: { status: 409 } }),

  /** Calls one's passkey something else. */
  rename: forPerson
    .route({ method: 'PATCH', path: '/passkeys/{id}' })
    .input(z.object({ id: Id, name: PasskeyName }))
    .output(z.object({})),

  /** Removes a passkey, unless it is the only way in. */
  remove: forPerson
    .route({ method: 'DELETE', path: '/passkeys/{id}' })
    .input(z.object({ id: Id }))
    .output(z.object({}))
    .errors({ LAST_WAY_IN: { status: 409 } }),

  /** What the browser is to ask its authenticator for at the door, to be answered within five minutes. */
  beginEntering: forAnybody
    .route({ method: 'POST', path: '/sessions/passkey/begin' })
    .output(z.object({ options: Spoken }))
    .errors({ PASSKEYS_NOWHERE: { status: 409 } }),

  /** Signs in with a passkey. One answer for all that is wrong. */
  enter: forAnybody
    .route({ method: 'POST', path: '/sessions/passkey' })
    .input(z.object({ response: Spoken }))
    .output(Entered)
    .errors({ PASSKEY_REFUSED: { status: 403 }, PASSKEYS_NOWHERE: { status: 409 } }),
};
