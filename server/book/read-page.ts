import { sql } from 'kysely';
import type { z } from 'zod';
import { amended } from '#core/amended.ts';
import type { Page } from '#core/page.ts';
import type { BookEntry, ReadPage } from '#contract/pages.ts';
import type { Read } from '#server/database/reach.ts';
import { agreedPlace, openBody, pageFromDocument } from '#server/documents/page-body.ts';
import type { Key } from '#server/seal/seal.ts';
import { openWords } from '#server/seal/words.ts';
import type { Acting } from './acting.ts';
import { showAnswers } from './answers.ts';
import { amendmentsOf, pageRow, showMeeting, type PageRow } from './meeting.ts';
import { found } from './refusal.ts';
import { readRoom } from './room.ts';

/** One page with its words, as the person who asks may see it. */
export async function showPage(tx: Read, { person, keys }: Acting, id: string): Promise<z.infer<typeof ReadPage>> {
  const row = await pageRow(tx, id);
  const { key } = await readRoom(tx, keys, row.one_on_one_id);
  const amendments = await amendmentsOf(tx, [id]);
  const { page } = found(await pageFromDocument(tx, key, id));
  return {
    ...showMeeting(row, amendments),
    page,
    amended: amendments.length > 0 && row.agreed_sealed ? amended(openWords<Page>(key, row.agreed_sealed, agreedPlace(id)), page) : null,
    checkIn: await showAnswers(tx, person, key, id, 'check-in'),
    reflection: await showAnswers(tx, person, key, id, 'reflection'),
  };
}

type Cursor = { startsAt: string; id: string };

/** The pages that are past, newest first: when, the recap, and how much was said. */
export async function showBook(tx: Read, { keys }: Acting, id: string, before: Cursor | undefined, limit: number) {
  const { key } = await readRoom(tx, keys, id);
  let query = tx
    .selectFrom('pages')
    .selectAll()
    .select((page) =>
      page
        .selectFrom('document_updates')
        .select(sql<number>`count(*)::int`.as('rows'))
        .whereRef('document_id', '=', 'pages.id')
        .as('log_rows'),
    )
    .where('one_on_one_id', '=', id)
    .where('state', '<>', 'planned')
    .orderBy('starts_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (before) query = query.where(sql<boolean>`(starts_at, id) < (${before.startsAt}::timestamptz, ${before.id}::uuid)`);
  const rows = await query.execute();
  const shown = rows.slice(0, limit);
  const amendments = await amendmentsOf(tx, shown.map((row) => row.id));
  const entries: z.infer<typeof BookEntry>[] = [];
  for (const row of shown) {
    const page = await bodyOf(tx, key, row);
    entries.push({ ...showMeeting(row, amendments), recap: page.recap, counts: countsOf(page) });
  }
  const last = shown.at(-1);
  return { entries, next: rows.length > limit && last ? { startsAt: last.starts_at.toISOString(), id: last.id } : null };
}

/** The stored body, or the document read anew where the log has moved on since (a crash in between). */
async function bodyOf(tx: Read, key: Key, row: PageRow & { log_rows: number | null }): Promise<Page> {
  if (row.body_sealed && row.body_updates === row.log_rows) return openBody(key, { ...row, body_sealed: row.body_sealed });
  return found(await pageFromDocument(tx, key, row.id)).page;
}

function countsOf(page: Page) {
  const said = page.sections.flatMap(({ bullets }) => bullets).filter(({ text }) => text.trim() !== '');
  const actions = said.filter(({ kind }) => kind === 'action');
  return { bullets: said.length, actions: actions.length, done: actions.filter(({ state }) => state === 'done').length };
}
