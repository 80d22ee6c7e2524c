import type { Read } from '#server/database/reach.ts';
import type { Door } from './door.ts';
import { proveFresh } from './fresh.ts';
import type { Session } from './session.ts';

/** Refuses unless the person of this transaction gives the password; whoever has none must have signed in just now. */
export async function provePassword(tx: Read, door: Door, session: Session, password: string | undefined): Promise<void> {
  const known = await tx.selectFrom('credentials').select('person_id').where('person_id', '=', session.personId).executeTakeFirst();
  await proveFresh(tx, door, session, known ? (password ?? '') : undefined);
}
