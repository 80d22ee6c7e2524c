/** What is no screen: coming in again and again would lead nowhere. */
const notThere = /^\/(?:door$|api\/|sign-in\/)/;

/**
 * An address inside Rapport to go to after signing in, or undefined for anything else: an address elsewhere would
 * make the door a way to send people to a forged one.
 */
export function localAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return undefined;
  const here = new URL('https://rapport.invalid');
  const there = new URL(value, here);
  return there.origin === here.origin && !notThere.test(there.pathname) ? there.pathname + there.search + there.hash : undefined;
}
