import { usualChoices, type Choices } from '#core/messages/choices.ts';
import type { Acting } from '#server/book/acting.ts';
import { calendarsChanged } from '#server/book/rhythm-changed.ts';
import type { Read, Write } from '#server/database/reach.ts';
import { enqueue } from '#server/jobs/jobs.ts';

/** What the person of this transaction wants to be told; what is usual where they have chosen nothing. */
export async function readChoices(tx: Read): Promise<Choices> {
  const row = await tx.selectFrom('choices').select('choices').executeTakeFirst();
  return { ...usualChoices, ...row?.choices };
}

/** Changes what one wants to be told, and looks anew at what is to be told by it. Whoever changes it meanwhile waits. */
export async function changeChoices(tx: Write, { person, now }: Pick<Acting, 'person' | 'now'>, change: (choices: Choices) => Choices): Promise<Choices> {
  const usual = { person_id: person, choices: JSON.stringify(usualChoices), changed_at: now };
  await tx.insertInto('choices').values(usual).onConflict((conflict) => conflict.column('person_id').doNothing()).execute();
  await tx.selectFrom('choices').select('person_id').forUpdate().execute();
  const before = await readChoices(tx);
  const chosen = change(before);
  await tx.updateTable('choices').set({ choices: JSON.stringify(chosen), changed_at: now }).execute();
  await enqueue(tx, 'look', person);
  if (chosen.calendar !== before.calendar) await calendarsChanged(tx);
  return chosen;
}
