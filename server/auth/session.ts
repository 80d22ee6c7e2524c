import { randomUUID } from 'node:crypto';
import bowser from 'bowser';
import type { Reach } from '#server/database/reach.ts';
import type { Key } from '#server/seal/seal.ts';
import { sealWords } from '#server/seal/words.ts';
import * as gate from './gate.ts';
import { hashToken, newToken } from './token.ts';

/** A session ends after this long, used or not. 30 days: OWASP's upper end for a remembered sign-in. */
export const sessionDays = 30;

/** How somebody came in. A second factor that was asked for comes on top. */
export type How = 'password' | 'link' | 'provider' | 'passkey';

export type Session = { sessionId: string; personId: string };

/** Whose session this token is, or null. */
export async function sessionOfToken(reach: Reach, token: string | undefined): Promise<Session | null> {
  if (token === undefined || token === '') return null;
  const row = await reach.atTheGate((tx) => gate.sessionOf(tx, hashToken(token)));
  return row && { sessionId: row.session_id, personId: row.person_id };
}

/** Opens a session for a person who has just proved to be that person. Gives the token, which is stored nowhere. */
export async function openSession(
  reach: Reach,
  { person, key, userAgent, now, how }: { person: string; key: Key; userAgent: string; now: Date; how: How },
): Promise<string> {
  const id = randomUUID();
  const { token, hash } = newToken();
  const device = sealWords(key, deviceName(userAgent), ['sessions', id, 'device_sealed', 1]);
  const expiresAt = new Date(now.getTime() + sessionDays * 24 * 60 * 60 * 1000);
  await reach.atTheGate((tx) => gate.openSession(tx, { id, person, tokenHash: hash, device, how, openedAt: now, expiresAt }));
  return token;
}

/** "Firefox, Linux": enough to tell one's own devices apart. Empty where the browser does not say. */
export function deviceName(userAgent: string): string {
  if (userAgent === '') return '';
  const { browser, os } = bowser.parse(userAgent);
  return [browser.name, os.name].filter((part) => part !== undefined && part !== '').join(', ');
}
