import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';

/** What goes between the server and the authenticator. Neither end of the contract describes it: WebAuthn does. */
export type Spoken = Record<string, unknown>;

/** Has the authenticator make a passkey. */
export async function makePasskey(options: Spoken): Promise<Spoken> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  // The server made these options with the library's other half.
  return { ...(await startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON })) };
}

/** Has the authenticator show a passkey. `quietly`: only among what the browser offers for a field, if the person takes it there. */
export async function showPasskey(options: Spoken, quietly = false): Promise<Spoken> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  return { ...(await startAuthentication({ optionsJSON, useBrowserAutofill: quietly })) };
}

/** Takes back what the authenticator was asked for. */
export async function stopAsking(): Promise<void> {
  const { WebAuthnAbortService } = await import('@simplewebauthn/browser');
  WebAuthnAbortService.cancelCeremony();
}

/** Whether the person, the browser or another try ended it: nothing went wrong, and nothing was done. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
}

/** Whether this authenticator has a passkey of theirs already. */
export function wasKnown(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}
