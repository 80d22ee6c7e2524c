import type { Acting } from '#server/book/acting.ts';
import { plannedPageId } from '#server/book/records.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Asking } from './asking.ts';

/** What the handler of a signed-in procedure is given. */
export type Within = Pick<Asking, 'parts'> & {
  acting: Acting;
  read: <T>(work: (tx: Read) => Promise<T>) => Promise<T>;
  write: <T>(work: (tx: Write) => Promise<T>) => Promise<T>;
};

/** Carries out what is settled beside the pages of a one-on-one, and tells whoever has the next page open. */
export async function besideThePage({ write, parts }: Within, oneOnOneId: string, verb: (tx: Write) => Promise<void>): Promise<void> {
  const page = await write(async (tx) => {
    await verb(tx);
    return plannedPageId(tx, oneOnOneId);
  });
  if (page) parts.news.tell('page', page);
}
