import type { WayIn } from '#server/auth/way-in.ts';
import { readPerson } from '#server/book/person.ts';
import type { Asking } from './asking.ts';

/**
 * Answers whoever came this way: the session is kept in the cookie, and one that was there before ends, so that no
 * session outlives a sign-in on the same browser; or the second factor is asked for.
 */
export async function entered({ parts, session, keepCookie }: Asking, person: string, way: WayIn) {
  if ('secondFactor' in way) return { secondFactor: way.secondFactor };
  keepCookie(way.token);
  if (session !== null) {
    await parts.reach.write(session.personId, (tx) => tx.deleteFrom('sessions').where('id', '=', session.sessionId).execute());
    parts.news.tell('session', session.sessionId);
  }
  return { me: await parts.reach.read(person, (tx) => readPerson(tx, parts.keys, person)) };
}
