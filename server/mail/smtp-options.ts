import { isLoopback } from '#server/config/address.ts';

/**
 * How the mail server is talked to. `smtps:` is encrypted from the start. `smtp:` is encrypted where the server offers it,
 * and must be where there is a password to be said; but to this same machine it goes as it is, since nobody is in between
 * and local servers have certificates nobody issued.
 */
export function smtpOptions(smtpUrl: string) {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const secure = protocol === 'smtps:';
  const here = isLoopback(host);
  const user = decodeURIComponent(username);
  return {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ignoreTLS: !secure && here,
    requireTLS: !secure && !here && user !== '',
    ...(user !== '' && { auth: { user, pass: decodeURIComponent(password) } }),
  };
}
