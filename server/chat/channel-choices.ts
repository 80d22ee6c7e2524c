import { Choices, usualChoices } from '#core/messages/choices.ts';
import type { Acting } from '#server/book/acting.ts';
import type { Read, Write } from '#server/database/reach.ts';
import { enqueue } from '#server/jobs/jobs.ts';

/** What the person of this transaction wants to be told. */
export async function choicesOf(tx: Read): Promise<Choices> {
  const row = await tx.selectFrom('choices').select('choices').executeTakeFirst();
  return row ? Choices.parse(row.choices) : usualChoices;
}

/** A new channel is told what mail is told, until somebody chooses. */
export function startChoicesOf(tx: Write, acting: Acting, channel: string): Promise<void> {
  return changeWays(tx, acting, (ways) => ({ ...ways, [channel]: ways['mail'] ?? [] }));
}

/** A channel that is gone is told nothing. */
export function stopChoicesOf(tx: Write, acting: Acting, channel: string): Promise<void> {
  return changeWays(tx, acting, (ways) => Object.fromEntries(Object.entries(ways).filter(([way]) => way !== channel)));
}

type Ways = Choices['ways'];

async function changeWays(tx: Write, { person, now }: Acting, change: (ways: Ways) => Ways): Promise<void> {
  // Whoever changes the choices meanwhile waits: there is a row to wait for from here on.
  const usual = { person_id: person, choices: JSON.stringify(usualChoices), changed_at: now };
  await tx.insertInto('choices').values(usual).onConflict((conflict) => conflict.column('person_id').doNothing()).execute();
  await tx.selectFrom('choices').select('person_id').forUpdate().execute();
  const choices = await choicesOf(tx);
  await tx.updateTable('choices').set({ choices: JSON.stringify({ ...choices, ways: change(choices.ways) }), changed_at: now }).execute();
  await enqueue(tx, 'look', person);
}
