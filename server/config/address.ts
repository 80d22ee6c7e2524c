import { isIPv6 } from 'node:net';

/** Whether a server bound to this host can be reached from its own machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host);
}

/** The origin people open: the one that was named, or else where the server listens. */
export function addressOf(settings: { host: string; url: string | null }, listeningPort: number): string {
  if (settings.url) return settings.url;
  const host = isIPv6(settings.host) ? `[${settings.host}]` : settings.host;
  return new URL(`http://${host}:${listeningPort}`).origin;
}
