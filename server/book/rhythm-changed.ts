import type { Write } from '#server/database/reach.ts';
import { enqueue, enqueueLooks } from '#server/jobs/jobs.ts';
import { found } from './refusal.ts';

/** When the two meet has changed, or who they are: calendars are to say so, and what each is to be told is looked at again. */
export async function rhythmChanged(tx: Write, oneOnOneId: string): Promise<void> {
  const seats = await tx.selectFrom('one_on_ones').select(['manager_id', 'report_id']).where('id', '=', oneOnOneId).executeTakeFirst();
  await enqueue(tx, 'calendar', oneOnOneId);
  await enqueueLooks(tx, found(seats));
}

/** Something about the person of this transaction has changed that their calendars, or those of others, are to say. */
export async function calendarsChanged(tx: Write): Promise<void> {
  for (const { id } of await tx.selectFrom('one_on_ones').select('id').execute()) await enqueue(tx, 'calendar', id);
}
