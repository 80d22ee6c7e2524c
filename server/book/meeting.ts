import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Meeting } from '#contract/pages.ts';
import type { Read } from '#server/database/reach.ts';
import type { Tables } from '#server/database/tables.ts';
import { found } from './refusal.ts';

export type PageRow = Selectable<Tables['pages']>;

/** A page within reach. */
export async function pageRow(tx: Read, id: string): Promise<PageRow> {
  return found(await tx.selectFrom('pages').selectAll().where('id', '=', id).executeTakeFirst());
}

type Amendment = { page_id: string; person_id: string; opened_at: Date; finished_at: Date | null };

/** The amendments of these pages, oldest first. */
export async function amendmentsOf(tx: Read, pages: readonly string[]): Promise<Amendment[]> {
  if (pages.length === 0) return [];
  return tx
    .selectFrom('amendments')
    .select(['page_id', 'person_id', 'opened_at', 'finished_at'])
    .where('page_id', 'in', pages)
    .orderBy('opened_at')
    .execute();
}

/** Everything about a page but its words. */
export function showMeeting(row: PageRow, amendments: readonly Amendment[]): z.infer<typeof Meeting> {
  return {
    id: row.id,
    oneOnOneId: row.one_on_one_id,
    state: row.state,
    day: row.day,
    time: row.time,
    zone: row.zone,
    startsAt: row.starts_at.toISOString(),
    minutes: row.minutes,
    talkBeganAt: row.talk_began_at?.toISOString() ?? null,
    heldAt: row.held_at?.toISOString() ?? null,
    heldBy: row.held_by,
    imported: row.import_id !== null,
    amendments: amendments
      .filter(({ page_id }) => page_id === row.id)
      .map(({ person_id, opened_at, finished_at }) => ({
        by: person_id,
        openedAt: opened_at.toISOString(),
        finishedAt: finished_at?.toISOString() ?? null,
      })),
  };
}

export async function readMeeting(tx: Read, id: string): Promise<z.infer<typeof Meeting>> {
  return showMeeting(await pageRow(tx, id), await amendmentsOf(tx, [id]));
}
