import { Refusal } from '#server/book/refusal.ts';
import type { Read } from '#server/database/reach.ts';
import type { Door } from './door.ts';
import { verifyPassword } from './password.ts';
import type { Session } from './session.ts';

/** For how long after signing in one need not prove again that it is oneself. */
const freshForMs = 10 * 60_000;

/**
 * Refuses what changes how one signs in, unless the person of this transaction signed in just now or gives the
 * password: a browser that was left open is not enough to make a way in for somebody else.
 */
export async function proveFresh(tx: Read, { tries, address, now }: Door, { sessionId, personId }: Session, password: string | undefined): Promise<void> {
  if (password === undefined) {
    const session = await tx.selectFrom('sessions').select('created_at').where('id', '=', sessionId).executeTakeFirst();
    if (!session || now.getTime() - session.created_at.getTime() > freshForMs) throw new Refusal('PROVE_AGAIN');
    return;
  }
  const wait = await tries.count(`password of ${personId}`, address);
  if (wait !== null) throw new Refusal('TOO_MANY_TRIES', { retryInSeconds: wait });
  const known = await tx.selectFrom('credentials').select('password_hash').where('person_id', '=', personId).executeTakeFirst();
  if (!known || !(await verifyPassword(password, known.password_hash))) throw new Refusal('PASSWORD_WRONG');
  await tries.forget(`password of ${personId}`);
}
