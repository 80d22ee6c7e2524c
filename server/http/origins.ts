import { addressOf, isLoopback } from '#server/config/address.ts';
import type { Settings } from '#server/config/settings.ts';

/**
 * The origins a browser may speak from. With an address in the settings, that one alone. Without one Rapport is
 * reached on this machine only, under any of the machine's own names.
 */
export function allowedOrigins(settings: Pick<Settings, 'url' | 'host'>, port: number): ReadonlySet<string> {
  const own = addressOf(settings, port);
  if (settings.url !== null || !isLoopback(settings.host)) return new Set([own]);
  return new Set([own, `http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`]);
}
