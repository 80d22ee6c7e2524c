import { sessionDays } from '#server/auth/session.ts';

/** `__Host-` makes browsers refuse the cookie unless it is secure and for this host alone; it needs https. */
const nameOn = (origin: string) => (origin.startsWith('https:') ? '__Host-rapport' : 'rapport');

/** Reads the session's token out of a `Cookie` header. */
export function tokenIn(header: string | undefined, origin: string): string | undefined {
  const prefix = `${nameOn(origin)}=`;
  return header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
    ?.slice(prefix.length);
}

/** The `Set-Cookie` header that keeps a session, or ends it where the token is empty. */
export function cookieFor(token: string, origin: string): string {
  const age = token === '' ? 0 : sessionDays * 24 * 60 * 60;
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${nameOn(origin)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
}
