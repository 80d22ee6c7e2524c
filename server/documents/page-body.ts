import * as Y from 'yjs';
import type { Bullet, CheckIn, Page } from '#core/page.ts';
import { readPage } from '#document/read-page.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import type { Raised } from './registry.ts';
import { readStored, restoreInto, type Restored } from './stored-document.ts';

export const bodyPlace = (page: string, version: number): Place => ['pages', page, 'body_sealed', version];
export const agreedPlace = (page: string): Place => ['pages', page, 'agreed_sealed', 1];

/** Reads a page out of its stored document, log and all: this is what is durable at this moment. */
export async function pageFromDocument(tx: Read, key: Key, pageId: string): Promise<{ page: Page; updates: number } | null> {
  const stored = await readStored(tx, key, pageId);
  if (!stored) return null;
  return { page: pageOf(restoreInto(new Y.Doc(), stored, () => {})), updates: stored.updates.length };
}

/** Reads a page out of a document. Who raised a bullet, and when, is as the server saw it, whatever the document says. */
export function pageOf({ document, registry }: Restored): Page {
  const page = readPage(document);
  const sections = page.sections.map((section) => ({
    ...section,
    bullets: section.bullets.map((bullet) => ({ ...bullet, ...pastOf(registry.bullets.get(bullet.id)) })),
  }));
  return { ...page, sections };
}

// A line the registry does not know of is a second one under another's id: its name may be borrowed as well.
function pastOf(raised: Raised | undefined): Pick<Bullet, 'by' | 'since' | 'carried'> {
  return { by: raised?.by ?? null, since: raised?.since ?? null, carried: raised?.carried ?? 0 };
}

/** Stores the page as plain data, with how many rows of the log it holds. */
export async function keepBody(tx: Write, key: Key, pageId: string, page: Page, updates: number): Promise<void> {
  const row = await tx.selectFrom('pages').select('body_version').where('id', '=', pageId).forUpdate().executeTakeFirst();
  if (!row) return;
  const version = row.body_version + 1;
  await tx
    .updateTable('pages')
    .set({ body_sealed: sealWords(key, page, bodyPlace(pageId, version)), body_version: version, body_updates: updates })
    .where('id', '=', pageId)
    .execute();
}

/** Opens a stored body. */
export function openBody(key: Key, row: { id: string; body_sealed: Buffer; body_version: number }): Page {
  return asStoredNow(openWords<StoredPage>(key, row.body_sealed, bodyPlace(row.id, row.body_version)));
}

/** A page as servers before the second migration stored it: without status and floor. */
type StoredPage = Omit<Page, 'floor' | 'checkIns'> & {
  floor?: Page['floor'];
  checkIns: Record<string, Omit<CheckIn, 'status'> & { status?: string }>;
};

function asStoredNow(page: StoredPage): Page {
  const checkIns = Object.entries(page.checkIns).map(([person, checkIn]) => [person, { ...checkIn, status: checkIn.status ?? '' }]);
  return { ...page, floor: page.floor ?? {}, checkIns: Object.fromEntries(checkIns) as Page['checkIns'] };
}
