/**
 * Who asks, for counting tries. The address of the connection; where proxies stand in front, the one the outermost
 * trusted proxy saw. What further left a `X-Forwarded-For` claims is anybody's word and is not looked at.
 */
export function clientAddress(remote: string | undefined, forwarded: string | undefined, trustedProxies: number): string {
  if (trustedProxies === 0 || forwarded === undefined) return remote ?? 'unknown';
  const hops = forwarded.split(',').map((hop) => hop.trim());
  return hops.at(-trustedProxies) ?? remote ?? 'unknown';
}
