import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve } from '#server/serve.ts';
import { olderPassword, writeAsOlderServer, type OlderRows } from '#server/testing/older-server.ts';
import { asOwner, dropDatabase, testKeys, testMasterKey } from '#server/testing/template.ts';
import { visitorOf, type Session } from '#server/testing/visitor.ts';
import { connect, type Address } from './connect.ts';
import { migrate } from './migrate.ts';
import { prepareRoles } from './roles.ts';

const { address: postgres } = inject('postgres');
const name = `rapport_older_${randomBytes(4).toString('hex')}`;
const address: Address = { ...postgres, database: name };

let rows: OlderRows;
let before: Counts;
let running: Awaited<ReturnType<typeof serve>>;
let sam: Session;

/** A database of the first migration, in full use; then today's server is started on it. */
beforeAll(async () => {
  await asOwner(postgres, (owner) => owner.query(`create database ${name}`));
  await asOwner(address, (owner) => prepareRoles(owner, address, testKeys.databasePassword));
  const pool = connect(address, 1);
  await migrate(pool, '0001-the-book');
  await pool.end();
  rows = await asOwner(address, (owner) => writeAsOlderServer(owner, testKeys));
  before = await asOwner(address, counts);
  running = await serve(settings(), pino({ level: 'silent' }), 'no client');
  sam = visitorOf(running.origin);
  await sam.api.sessions.open({ email: rows.sam.email, password: olderPassword });
});
afterAll(async () => {
  await running.stop();
  await asOwner(postgres, (owner) => dropDatabase(owner, name));
});

function settings() {
  const { host = '', port = 5432, user = '' } = address;
  return {
    host: '127.0.0.1',
    port: 0,
    url: null,
    dataDirectory: 'never used: the database and the key are given',
    databaseUrl: `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`,
    masterKey: testMasterKey,
    signup: 'invitation',
    trustedProxies: 0,
    smtpUrl: null,
    mailFrom: null,
    dkim: null,
    inbound: null,
    privateHooks: false,
    provider: null,
    logLevel: 'silent',
  } as const;
}

type Counts = Record<string, number>;

async function counts(owner: pg.Client): Promise<Counts> {
  const { rows: tables } = await owner.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'");
  const found: Counts = {};
  for (const table of tables) found[table.name] = Number((await owner.query<{ count: string }>(`select count(*) from ${table.name}`)).rows[0]?.count);
  return found;
}

test('every table of the older database had rows', () => {
  expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);
});

test('no row is lost, but that somebody signed in since', async () => {
  const after = await asOwner(address, counts);
  expect(after).toMatchObject({ ...before, sessions: (before['sessions'] ?? 0) + 1 });
});

test('the one-on-one is there with its words, and is no example', async () => {
  const [oneOnOne] = await sam.api.oneOnOnes.list();
  expect(oneOnOne).toMatchObject({ id: rows.room, seat: 'report', place: 'Room 4', held: 2, example: false, other: { name: 'Maya', email: rows.maya.email } });
});

test('a held page reads as it did, with its answers and the time it was reopened', async () => {
  const page = await sam.api.pages.read({ id: rows.held });
  expect(page.page.sections[0]?.bullets[0]?.text).toBe('Said in June');
  expect(page.checkIn).toEqual({ mine: { mood: 3, load: 4 }, other: { mood: 4, load: 3 }, otherAnswered: true });
  expect(page.reflection.mine).toEqual({ spoke: 'even', worthwhile: 4 });
  expect(page.amendments).toHaveLength(1);
});

test('an imported page and where it came from read as they did', async () => {
  expect((await sam.api.pages.read({ id: rows.imported })).page.sections[0]?.bullets[0]?.text).toBe('Out of an old file');
  expect(await sam.api.imports.list({ id: rows.room })).toMatchObject([{ source: 'old.md', pages: 1 }]);
});

test('the planned page holds what was logged since, and can be checked in on, closed and gone on from', async () => {
  const read = await sam.api.pages.read({ id: rows.planned });
  expect(read.page.recap.mattered).toBe('Written since');
  await sam.api.pages.answerCheckIn({ id: rows.planned, mood: 4, load: 2 });
  const { next } = await sam.api.pages.close({ id: rows.planned });
  expect((await sam.api.pages.read({ id: next })).page.sections[0]?.bullets[0]).toMatchObject({ text: 'Carried to the next page', carried: 1 });
});

test('sessions of before are still open', async () => {
  expect((await sam.api.sessions.list()).map(({ device }) => device)).toContain('Firefox');
});

test('everybody of before is looked at once, whatever there is to tell them', async () => {
  const { rows: never } = await asOwner(address, (owner) => owner.query('select id from people where not made_up and id not in (select person_id from looks)'));
  expect(never).toEqual([]);
});
