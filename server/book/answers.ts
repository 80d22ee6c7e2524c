import { sql } from 'kysely';
import type { z } from 'zod';
import type { Answers, MetaAnswer } from '#core/book.ts';
import type { MoodAndLoad, Reflection } from '#contract/pages.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import type { Acting } from './acting.ts';
import { pageRow } from './meeting.ts';
import { Refusal } from './refusal.ts';
import { readRoom } from './room.ts';

type Bodies = { 'check-in': z.infer<typeof MoodAndLoad>; reflection: z.infer<typeof Reflection>; meta: MetaAnswer };

export const answerPlace = (page: string, person: string, kind: keyof Bodies, version: number): Place => [
  'answers',
  `${page}/${person}/${kind}`,
  'body_sealed',
  version,
];

/** Answers for oneself; answering again replaces what one answered. All but a reflection are answered before the page is held. */
export async function answer<Kind extends keyof Bodies>(
  tx: Write,
  { person, keys, now }: Acting,
  pageId: string,
  kind: Kind,
  body: Bodies[Kind],
): Promise<void> {
  const page = await pageRow(tx, pageId);
  if (kind !== 'reflection' && page.state !== 'planned') throw new Refusal('PAGE_HELD');
  const { key } = await readRoom(tx, keys, page.one_on_one_id);
  // Two windows of one person may answer at once: the row is locked, so that each seals under a version of its own.
  const there = await tx
    .selectFrom('answers')
    .select('version')
    .where('page_id', '=', pageId)
    .where('person_id', '=', person)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst();
  const version = (there?.version ?? 0) + 1;
  const body_sealed = sealWords(key, body, answerPlace(pageId, person, kind, version));
  const row = { page_id: pageId, person_id: person, kind, one_on_one_id: page.one_on_one_id, body_sealed, version, answered_at: now };
  await tx
    .insertInto('answers')
    .values(row)
    .onConflict((conflict) => conflict.columns(['page_id', 'person_id', 'kind']).doUpdateSet({ body_sealed, version, answered_at: now }))
    .execute();
}

/** One's own answer, the other's where it may be seen, and whether the other has answered. */
export async function showAnswers<Kind extends keyof Bodies>(tx: Read, person: string, key: Key, pageId: string, kind: Kind) {
  // Row-level security leaves out what is still blind.
  const rows = await tx
    .selectFrom('answers')
    .select(['person_id', 'body_sealed', 'version'])
    .where('page_id', '=', pageId)
    .where('kind', '=', kind)
    .execute();
  const open = (row: (typeof rows)[number] | undefined) =>
    row ? openWords<Bodies[Kind]>(key, row.body_sealed, answerPlace(pageId, row.person_id, kind, row.version)) : null;
  const answered = await sql<{ person_id: string; kind: string }>`select * from answered(${pageId})`.execute(tx);
  return {
    mine: open(rows.find((row) => row.person_id === person)),
    other: open(rows.find((row) => row.person_id !== person)),
    otherAnswered: answered.rows.some((row) => row.person_id !== person && row.kind === kind),
  };
}

/** All answers of a one-on-one that the one who asks may see, by page. */
export async function readAnswers(tx: Read, key: Key, oneOnOneId: string): Promise<Map<string, Answers>> {
  const rows = await tx
    .selectFrom('answers')
    .select(['page_id', 'person_id', 'kind', 'body_sealed', 'version'])
    .where('one_on_one_id', '=', oneOnOneId)
    .execute();
  const pages = new Map<string, Answers>();
  for (const { page_id, person_id, kind, body_sealed, version } of rows) {
    const answers = pages.get(page_id) ?? { checkIn: {}, reflection: {}, meta: {} };
    pages.set(page_id, answers);
    const open = <Kind extends keyof Bodies>(of: Kind) => openWords<Bodies[Kind]>(key, body_sealed, answerPlace(page_id, person_id, of, version));
    if (kind === 'check-in') answers.checkIn[person_id] = open(kind);
    else if (kind === 'reflection') answers.reflection[person_id] = open(kind);
    else answers.meta[person_id] = open(kind);
  }
  return pages;
}
