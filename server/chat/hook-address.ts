import { isIP } from 'node:net';
import type { AddressFault } from '#core/messages/channel.ts';
import { isPublicAddress } from './public-address.ts';

/**
 * Reads the address of a channel. Spellings of IP addresses other than the usual one (decimal, octal, hexadecimal) are
 * read as browsers read them. Names are looked up when something is sent, each time anew.
 */
export function readHookAddress(text: string, privateHooks: boolean): { url: URL } | { fault: AddressFault } {
  const url = URL.parse(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return { fault: 'not-an-address' };
  if (url.username !== '' || url.password !== '') return { fault: 'has-password' };
  if (url.protocol === 'http:' && !privateHooks) return { fault: 'not-https' };
  const host = hostOf(url);
  if (!privateHooks && (isLocalName(host) || (isIP(host) !== 0 && !isPublicAddress(host)))) return { fault: 'private' };
  url.hash = '';
  return { url };
}

/** The host as the network knows it: an IPv6 address without its brackets. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}

// Whatever a resolver would say: these never leave the machine (RFC 6761).
function isLocalName(host: string): boolean {
  return /(^|\.)localhost\.?$/.test(host);
}
