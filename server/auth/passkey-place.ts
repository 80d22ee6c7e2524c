import { isIP } from 'node:net';
import { isLoopback } from '#server/config/address.ts';

/** Where passkeys of this server are made and used: the name they are bound to, and the one origin that may ask for them. */
export type PasskeyPlace = { id: string; origin: string };

/**
 * The place of passkeys for the address people open, or null where browsers allow none: they need https or
 * localhost, and a name, since a passkey cannot be bound to a number (WebAuthn, "RP ID").
 */
export function passkeyPlace(origin: string): PasskeyPlace | null {
  const { protocol, hostname, port } = new URL(origin);
  const host = hostname.replace(/^\[|\]$/g, '');
  // This machine goes by several names, and of those only this one can have passkeys.
  if (isLoopback(host)) return { id: 'localhost', origin: `${protocol}//localhost${port === '' ? '' : `:${port}`}` };
  return protocol === 'https:' && isIP(host) === 0 ? { id: host, origin } : null;
}
