import type { WayIn } from '#server/auth/way-in.ts';
import { readPerson } from '#server/book/person.ts';
import type { Asking } from './asking.ts';

/** Answers whoever came this way: they are in, or the second factor is asked for. */
export async function entered(asking: Asking, person: string, way: WayIn) {
  return 'token' in way ? keepSession(asking, person, way.token) : { secondFactor: way.secondFactor };
}

/** Keeps the session in the cookie. One that was there before ends: no session outlives a sign-in on the same browser. */
export async function keepSession(asking: Asking, person: string, token: string) {
  const { parts, session } = asking;
  asking.keepCookie(token);
  if (session !== null) {
    await parts.reach.write(session.personId, (tx) => tx.deleteFrom('sessions').where('id', '=', session.sessionId).execute());
    parts.news.tell('session', session.sessionId);
  }
  return { me: await parts.reach.read(person, (tx) => readPerson(tx, parts.keys, person)) };
}
