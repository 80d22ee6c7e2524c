import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import * as Y from 'yjs';
import type { Page, Section } from '#core/page.ts';
import { readPage } from '#document/read-page.ts';
import { writePage } from '#document/write-page.ts';
import { hashPassword } from '#server/auth/password.ts';
import { packSnapshot } from '#server/documents/container.ts';
import { registryOf } from '#server/documents/registry.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { sealWords } from '#server/seal/words.ts';

/**
 * Rows as the server of migration 0001 wrote them: its columns and the places its words were sealed at are spelled out
 * here, and stay as they are whatever today's server writes.
 */
export type OlderRows = {
  maya: { id: string; email: string };
  sam: { id: string; email: string };
  room: string;
  held: string;
  imported: string;
  planned: string;
};

export const olderPassword = 'a password of some length';
const when = { time: '10:00', zone: 'Europe/London', minutes: 45 };
const framework = { key: 'own', sections: [{ key: 'people', title: 'People', prompt: 'How are you?' }] };

/** Fills a database of migration 0001 with a one-on-one in full use. */
export async function writeAsOlderServer(owner: pg.Client, keys: KeyRing): Promise<OlderRows> {
  const insert = insertInto(owner);
  const maya = await writePerson(insert, keys, 'Maya');
  const sam = await writePerson(insert, keys, 'Sam');
  const room = randomUUID();
  const { key, wrapped } = keys.make(room);
  const words = (column: string, body: unknown) => sealWords(key, body, ['one_on_ones', room, column, 1]);
  await insert('one_on_ones', {
    id: room, relation: 'managed', manager_id: maya.id, report_id: sam.id, started_by: maya.id, key_wrapped: wrapped,
    slot: JSON.stringify({ cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2026-06-02', ...when }),
    place_sealed: words('place_sealed', 'Room 4'),
    framework_sealed: words('framework_sealed', framework),
    invited_sealed: words('invited_sealed', { name: 'Sam', email: null }),
  });
  await insert('invitations', { id: randomUUID(), one_on_one_id: room, token_hash: Buffer.from(room), invited_by: maya.id, expires_at: '2026-06-10T00:00Z', used_at: '2026-06-03T00:00Z', used_by: sam.id });
  const cover = new Y.Doc();
  cover.getText('purpose').insert(0, 'To be heard');
  await writeDocument(insert, key, room, randomUUID(), 'cover', true, cover);

  const importId = randomUUID();
  await insert('imports', { id: importId, one_on_one_id: room, imported_by: maya.id, source_sealed: sealWords(key, 'old.md', ['imports', importId, 'source_sealed', 1]) });
  const imported = await writeHeldPage(insert, key, room, maya.id, '2026-05-26', 'Out of an old file', { import_id: importId, import_digest: Buffer.alloc(32, 1) });
  const held = await writeHeldPage(insert, key, room, maya.id, '2026-06-02', 'Said in June', { talk_began_at: '2026-06-02T09:02Z' });
  await insert('amendments', { id: randomUUID(), page_id: held, one_on_one_id: room, person_id: sam.id, finished_at: '2026-06-02T12:00Z' });
  for (const [person, kind, body] of [
    [maya.id, 'check-in', { mood: 4, load: 3 }],
    [sam.id, 'check-in', { mood: 3, load: 4 }],
    [sam.id, 'reflection', { spoke: 'even', worthwhile: 4 }],
  ] as const) {
    const body_sealed = sealWords(key, body, ['answers', `${held}/${person}/${kind}`, 'body_sealed', 1]);
    await insert('answers', { page_id: held, person_id: person, kind, one_on_one_id: room, body_sealed });
  }

  const planned = randomUUID();
  const document = documentWith('Carried to the next page');
  await writeDocument(insert, key, room, planned, 'page', true, document);
  await insert('pages', { id: planned, one_on_one_id: room, state: 'planned', day: '2026-06-09', ...when, starts_at: '2026-06-09T09:00Z', follows: held });
  const before = Y.encodeStateVector(document);
  document.getMap('recap').set('mattered', new Y.Text('Written since'));
  const update = randomUUID();
  const body_sealed = key.seal(Y.encodeStateAsUpdate(document, before), ['document_updates', `${planned}/${update}`, 'body_sealed', 1]);
  await insert('document_updates', { id: update, document_id: planned, one_on_one_id: room, person_id: sam.id, body_sealed });
  return { maya, sam, room, held, imported, planned };
}

type Insert = (table: string, row: Record<string, unknown>) => Promise<void>;

function insertInto(owner: pg.Client): Insert {
  return async (table, row) => {
    const columns = Object.keys(row);
    const places = columns.map((_, place) => `$${place + 1}`);
    await owner.query(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`, Object.values(row));
  };
}

async function writePerson(insert: Insert, keys: KeyRing, name: string): Promise<{ id: string; email: string }> {
  const id = randomUUID();
  const email = `${name.toLowerCase()}@example.org`;
  const { key, wrapped } = keys.make(id);
  const sealed = (column: string, body: unknown) => sealWords(key, body, ['people', id, column, 1]);
  await insert('people', { id, email_lookup: keys.lookup(email), email_sealed: sealed('email_sealed', email), name_sealed: sealed('name_sealed', name), key_wrapped: wrapped, time_zone: when.zone });
  await insert('credentials', { person_id: id, password_hash: await hashPassword(olderPassword) });
  const session = randomUUID();
  await insert('sessions', { id: session, person_id: id, token_hash: Buffer.from(session), device_sealed: sealWords(key, 'Firefox', ['sessions', session, 'device_sealed', 1]), expires_at: '2099-01-01T00:00Z' });
  return { id, email };
}

async function writeHeldPage(insert: Insert, key: Key, room: string, by: string, day: string, text: string, more: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const document = documentWith(text);
  await writeDocument(insert, key, room, id, 'page', false, document);
  const page: Page = readPage(document);
  const sealed = (column: string): Buffer => sealWords(key, page, ['pages', id, column, 1] satisfies Place);
  await insert('pages', {
    id, one_on_one_id: room, state: 'held', day, ...when, starts_at: `${day}T09:00Z`, held_at: `${day}T09:45Z`, held_by: by,
    body_sealed: sealed('body_sealed'), body_version: 1, agreed_sealed: sealed('agreed_sealed'), ...more,
  });
  return id;
}

async function writeDocument(insert: Insert, key: Key, room: string, id: string, kind: 'page' | 'cover', open: boolean, document: Y.Doc): Promise<void> {
  const snapshot = packSnapshot({ registry: registryOf(document), state: Y.encodeStateAsUpdate(document) });
  await insert('documents', { id, one_on_one_id: room, kind, open, snapshot_sealed: key.seal(snapshot, ['documents', id, 'snapshot_sealed', 1]), snapshot_version: 1 });
}

function documentWith(text: string): Y.Doc {
  const document = new Y.Doc();
  const bullet: Section['bullets'][number] = { id: randomUUID(), kind: 'topic', indent: 0, text, by: null, owner: null, due: null, state: 'open', reason: null, since: null, carried: 0 };
  writePage(document, framework.sections.map((section) => ({ ...section, bullets: [bullet] })), randomUUID);
  return document;
}
