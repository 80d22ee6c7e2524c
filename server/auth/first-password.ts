import { Refusal } from '#server/book/refusal.ts';
import type { Write } from '#server/database/reach.ts';
import type { Door } from './door.ts';
import { proveFresh } from './fresh.ts';
import { setPassword } from './new-password.ts';
import type { Session } from './session.ts';

/** Sets a password for the person of this transaction, who has none yet. */
export async function setFirstPassword(tx: Write, door: Door, session: Session, password: string): Promise<void> {
  const { keys, now } = door;
  const person = session.personId;
  await proveFresh(tx, door, session, undefined);
  const known = await tx.selectFrom('credentials').select('person_id').where('person_id', '=', person).executeTakeFirst();
  if (known) throw new Refusal('PASSWORD_SET');
  await setPassword(tx, { person, keys, now }, password);
}
