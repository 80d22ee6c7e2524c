import type { Write } from '#server/database/reach.ts';
import type { Door } from './door.ts';
import { dropTokens, holderOf, useToken, type Holder } from './entry-token.ts';
import { hashPassword } from './password.ts';
import { tellChange } from './tell-change.ts';

/** Sets the password of the person of this transaction. Links that are on their way stop working, and the person is told. */
export async function setPassword(tx: Write, holder: Holder, password: string): Promise<void> {
  const { person, now } = holder;
  const set = { password_hash: await hashPassword(password), changed_at: now };
  await tx
    .insertInto('credentials')
    .values({ person_id: person, ...set })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(set))
    .execute();
  await dropTokens(tx, ['link', 'reset', 'second-step']);
  await tellChange(tx, holder, 'password');
}

/** Sets a new password by a mailed link, and ends every session. It lets nobody in by itself. Gives the sessions that ended. */
export async function resetPassword({ reach, keys, now }: Door, token: string, password: string): Promise<string[]> {
  const person = await holderOf(reach, token, 'reset');
  return reach.write(person, async (tx) => {
    const holder = { person, keys, now };
    await useToken(tx, holder, token, 'reset');
    await setPassword(tx, holder, password);
    const ended = await tx.deleteFrom('sessions').returning('id').execute();
    return ended.map(({ id }) => id);
  });
}
