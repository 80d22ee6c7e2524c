import type { Read, Write } from '#server/database/reach.ts';
import { pageRow, type PageRow } from './meeting.ts';

/**
 * The planned page, locked, or null: whoever closes, skips or moves it waits. Looked for again where it was held or
 * skipped while this waited: then another one is planned.
 */
export async function lockPlanned(tx: Write, oneOnOneId: string): Promise<PageRow | null> {
  const locked = (await lockOne(tx, oneOnOneId)) ?? (await lockOne(tx, oneOnOneId));
  return locked === null ? null : pageRow(tx, locked);
}

async function lockOne(tx: Write, oneOnOneId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('pages')
    .select('id')
    .where('one_on_one_id', '=', oneOnOneId)
    .where('state', '=', 'planned')
    .forUpdate()
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whether a page was held on that day or later; when older notes were written is no matter. */
export async function hasMetBy(tx: Read, oneOnOneId: string, day: string): Promise<boolean> {
  const held = await tx
    .selectFrom('pages')
    .select('id')
    .where('one_on_one_id', '=', oneOnOneId)
    .where('state', '=', 'held')
    .where('import_id', 'is', null)
    .where('day', '>=', day)
    .executeTakeFirst();
  return held !== undefined;
}
