import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';

/** What browsers say for an authenticator, as far as anything here depends on it. All of it is checked by the library. */
const Base64Url = z.string().regex(/^[\w-]+$/).max(100_000);

const credential = { id: Base64Url, rawId: Base64Url, type: z.literal('public-key'), clientExtensionResults: z.object({}).default({}) };

const Made = z.object({
  ...credential,
  response: z.object({ clientDataJSON: Base64Url, attestationObject: Base64Url, transports: z.array(z.string().max(20)).max(10).default([]) }),
});

const Shown = z.object({
  ...credential,
  response: z.object({ clientDataJSON: Base64Url, authenticatorData: Base64Url, signature: Base64Url, userHandle: Base64Url.optional() }),
});

/** A passkey that was made, or null where it is nothing of the kind. */
export function readMade(spoken: unknown) {
  const { data } = Made.safeParse(spoken);
  // The library's list of transports is closed; a new kind of authenticator is none the worse for it.
  return data ? { transports: data.response.transports, response: data as RegistrationResponseJSON } : null;
}

/** A passkey that was shown, or null where it is nothing of the kind. */
export function readShown(spoken: unknown): AuthenticationResponseJSON | null {
  // An absent handle is absent for the library too, which only its type denies.
  return (Shown.safeParse(spoken).data as AuthenticationResponseJSON | undefined) ?? null;
}
