/**
 * An address inside Rapport to go to after signing in, or undefined for anything else: an address elsewhere would
 * make the door a way to send people to a forged one.
 */
export function localAddress(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return undefined;
  const here = new URL('https://rapport.invalid');
  const there = new URL(value, here);
  return there.origin === here.origin && there.pathname !== '/door' ? there.pathname + there.search + there.hash : undefined;
}
