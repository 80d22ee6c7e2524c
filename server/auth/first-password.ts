import { Refusal } from '#server/book/refusal.ts';
import type { Write } from '#server/database/reach.ts';
import { say } from '#server/messages/say.ts';
import type { Door } from './door.ts';
import { proveFresh } from './fresh.ts';
import { hashPassword } from './password.ts';
import type { Session } from './session.ts';

/** Sets a password for the person of this transaction, who has none yet. */
export async function setFirstPassword(tx: Write, door: Door, session: Session, password: string, mail: boolean): Promise<void> {
  const { keys, now } = door;
  const person = session.personId;
  await proveFresh(tx, door, session, undefined);
  const added = await tx
    .insertInto('credentials')
    .values({ person_id: person, password_hash: await hashPassword(password), changed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (added.numInsertedOrUpdatedRows === 0n) throw new Refusal('PASSWORD_SET');
  const message = { kind: 'way-in-changed', what: 'password', at: now.getTime() } as const;
  await say(tx, { person, keys, now }, { message, once: `password ${now.getTime()}`, ways: mail ? ['mail'] : [], shown: true });
}
