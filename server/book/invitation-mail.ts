import { sql } from 'kysely';
import type { Read, Write } from '#server/database/reach.ts';
import { say } from '#server/messages/say.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Acting } from './acting.ts';
import { readPerson } from './person.ts';

/** How many invitations one person has mailed in a day: enough for every team, too few to be worth it for a stranger. */
const mostInADay = 20;
const dayMs = 86_400_000;

/** An invitation that was made, and to whom it goes. */
export type MadeInvitation = { invitation: string; oneOnOne: string; to: string; invited: string; link: string; expiresAt: Date };

const once = (invitation: string) => `invitation ${invitation}`;

/** Mails an invitation in the name of who made it. Gives whether it does: not where they had too many mailed today. */
export async function mailInvitation(tx: Write, { person, keys, now }: Acting, { invitation, expiresAt, ...made }: MadeInvitation): Promise<boolean> {
  const { rows } = await sql<{ many: boolean }>`
    select count(*) >= ${mostInADay} as many from messages where kind = 'invitation' and made_at > ${new Date(now.getTime() - dayMs)}`.execute(tx);
  if (rows[0]?.many === true) return false;
  const { name } = await readPerson(tx, keys, person);
  const message = { kind: 'invitation', ...made, inviter: name, expiresAt: expiresAt.getTime() } as const;
  await say(tx, { person, keys, now }, { message, once: once(invitation), ways: ['mail'], shown: false });
  return true;
}

/** What waits to be mailed stays here: its link works no more. */
export async function stopInvitationMail(tx: Write, oneOnOne: string): Promise<void> {
  await tx
    .updateTable('deliveries')
    .set({ state: 'failed', try_at: null, problem: 'off' })
    .where('state', '=', 'waiting')
    .where('message_id', 'in', tx.selectFrom('messages').select('id').where('kind', '=', 'invitation').where('one_on_one_id', '=', oneOnOne))
    .execute();
}

export type MailedState = 'waiting' | 'sent' | 'failed';

/** What became of the mail of invitations that the person of this transaction made; null for those that were not mailed. */
export async function invitationMails(tx: Read, { person, keys }: { person: string; keys: KeyRing }, oneOnOnes: readonly string[]): Promise<(invitation: string) => MailedState | null> {
  if (oneOnOnes.length === 0) return () => null;
  const rows = await tx
    .selectFrom('messages')
    .innerJoin('deliveries', 'deliveries.message_id', 'messages.id')
    .select(['messages.once', 'deliveries.state'])
    .where('messages.kind', '=', 'invitation')
    .where('messages.one_on_one_id', '=', sql<string>`any(${oneOnOnes}::uuid[])`)
    .execute();
  const states = new Map(rows.map((row) => [row.once.toString('hex'), row.state]));
  return (invitation) => states.get(keys.digest(person, once(invitation)).toString('hex')) ?? null;
}
