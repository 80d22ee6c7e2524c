import { sql } from 'kysely';
import type { Acting } from '#server/book/acting.ts';
import type { Write } from '#server/database/reach.ts';
import { findExample } from './open-example.ts';

/**
 * Takes the example away: its pages, the person made up for it and both their keys. Gives the documents that are gone,
 * so that whoever has them open can be told; none where there was no example.
 */
export async function removeExample(tx: Write, { person, shelf }: Acting): Promise<string[]> {
  const room = await findExample(tx);
  if (room === null) return [];
  const documents = await tx.selectFrom('documents').select('id').where('one_on_one_id', '=', room).where('open', '=', true).execute();
  await sql`select remove_example(${room})`.execute(tx);
  await dropWhatCameOfIt(tx);
  shelf.drop(person, room);
  return documents.map(({ id }) => id);
}

/** With no other one-on-one, whatever was said of themes was said of the example's. Own questions are one's own to keep. */
async function dropWhatCameOfIt(tx: Write): Promise<void> {
  const another = await tx.selectFrom('one_on_ones').select('id').limit(1).executeTakeFirst();
  if (!another) await tx.deleteFrom('own_words').where('kind', 'in', ['theme-merge', 'improvement']).execute();
}
