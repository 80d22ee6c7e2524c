import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
let robin: Visitor;
let room: string;

beforeAll(async () => {
  server = await startServer();
  robin = await server.signUp('Robin');
  room = (await robin.api.example.open()).id;
});
afterAll(() => server.stop());

/** Every row of every table, as the owner sees it. Sequences go on, so their numbers are left out. */
async function everyRow(): Promise<string> {
  const { owner } = server.database;
  const { rows: tables } = await owner.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public' order by 1");
  const dump: unknown[] = [];
  for (const { name } of tables) dump.push(name, (await owner.query(`select to_jsonb(t) - 'seq' as row from ${name} t order by 1`)).rows);
  return JSON.stringify(dump);
}

test('one press makes six months with somebody made up, marked as an example', async () => {
  const shown = await robin.api.oneOnOnes.list();
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatchObject({ id: room, seat: 'manager', example: true, held: 25, other: { name: 'Sam Okafor', email: null, joined: true } });
});

test('it ends this week: the last page was held a few days ago, and the next is a few days away', async () => {
  const { planned } = await robin.api.oneOnOnes.read({ id: room });
  const { entries } = await robin.api.pages.book({ id: room, limit: 1 });
  const days = (instant: string | undefined) => (Date.parse(instant ?? '') - Date.now()) / 86_400_000;
  expect(days(planned?.startsAt)).toBeGreaterThan(1);
  expect(days(planned?.startsAt)).toBeLessThan(7);
  expect(days(entries[0]?.startsAt)).toBeGreaterThan(-7);
  expect(days(entries[0]?.startsAt)).toBeLessThan(0);
});

test('its planned page holds what was carried, what Sam raised and how Sam feels, and waits for one’s own check-in', async () => {
  const { planned, other } = await robin.api.oneOnOnes.read({ id: room });
  const { page, checkIn } = await robin.api.pages.read({ id: planned?.id ?? '' });
  const lines = page.sections.flatMap(({ bullets }) => bullets);
  expect(lines.filter(({ carried }) => carried > 0).map(({ text }) => text)).toContain('Draft a rota for the evenings');
  expect(lines.filter(({ by, carried }) => by === other.id && carried === 0).length).toBeGreaterThan(2);
  expect(page.checkIns[other.id ?? '']?.status).toContain('Harbour complete');
  expect(checkIn).toEqual({ mine: null, other: null, otherAnswered: true });
});

test('the one who looks around stands in it under their own name', async () => {
  const { entries } = await robin.api.pages.book({ id: room, limit: 100 });
  expect(entries.map(({ recap }) => recap.next).join(' ')).toContain('Robin asks legal');
  expect(JSON.stringify(entries)).not.toContain('Maya');
});

test('there are private notes beside its pages and about Sam', async () => {
  const me = (await robin.api.account.door()).me?.id ?? '';
  const notes = await server.database.reach.read(me, (tx) => tx.selectFrom('private_notes').select('page_id').execute());
  expect(notes.length).toBeGreaterThan(5);
  expect(notes.filter(({ page_id }) => page_id === null)).toHaveLength(1);
});

test('a second press changes nothing', async () => {
  const before = await everyRow();
  expect(await robin.api.example.open()).toEqual({ id: room });
  expect(await everyRow()).toBe(before);
});

test('two presses at once make one', async () => {
  const kim = await server.signUp('Kim');
  const [one, other] = await Promise.all([kim.api.example.open(), kim.api.example.open()]);
  expect(one).toEqual(other);
  expect(await kim.api.oneOnOnes.list()).toHaveLength(1);
  await kim.api.example.remove();
});

test('it does not mix with one-on-ones of one’s own', async () => {
  const { manager } = await server.pair();
  await refused(manager.api.example.open(), 'EXAMPLE_BESIDE_OWN', 409);
  const before = await everyRow();
  await manager.api.example.remove();
  expect(await everyRow()).toBe(before);
});

test('somebody else reaches nothing of it, and what they remove is their own', async () => {
  const kim = await server.signUp('Kim');
  await refused(kim.api.oneOnOnes.read({ id: room }), 'NOT_FOUND', 404);
  const theirs = await kim.api.example.open();
  expect(theirs.id).not.toBe(room);
  await kim.api.example.remove();
  expect(await kim.api.oneOnOnes.list()).toEqual([]);
  expect((await robin.api.oneOnOnes.read({ id: room })).held).toBe(25);
});

test('nobody can sign in as the one who is made up: the database keeps no password and no session of theirs', async () => {
  const { other } = await robin.api.oneOnOnes.read({ id: room });
  const { owner } = server.database;
  await expect(owner.query("insert into credentials (person_id, password_hash) values ($1, 'any')", [other.id])).rejects.toMatchObject({ code: '23503' });
  await expect(owner.query("insert into credentials (person_id, password_hash, made_up) values ($1, 'any', true)", [other.id])).rejects.toMatchObject({ code: '23514' });
  const session = "insert into sessions (id, person_id, token_hash, device_sealed, expires_at) values (gen_random_uuid(), $1, '\\x01', '\\x', now())";
  await expect(owner.query(session, [other.id])).rejects.toMatchObject({ code: '23503' });
  await refused(server.visitor().api.sessions.open({ email: '', password: '' }), 'SIGN_IN_FAILED', 403);
});

test('one speaks for somebody made up, and for nobody who has a voice of their own', async () => {
  const { manager, report, room: real } = await server.pair();
  const idOf = async ({ api }: Visitor) => (await api.account.door()).me?.id ?? '';
  const [me, them] = [await idOf(manager), await idOf(report)];
  const { planned } = await manager.api.oneOnOnes.read({ id: real });
  const body_sealed = Buffer.from('any');
  const { reach } = server.database;
  const record = { id: randomUUID(), one_on_one_id: real, person_id: them, body_sealed, at: new Date() };
  await expect(reach.write(me, (tx) => tx.insertInto('records').values(record).execute())).rejects.toMatchObject({ code: '42501' });
  const answer = { page_id: planned?.id ?? '', person_id: them, kind: 'check-in' as const, one_on_one_id: real, body_sealed };
  await expect(reach.write(me, (tx) => tx.insertInto('answers').values(answer).execute())).rejects.toMatchObject({ code: '42501' });
});

test('removing it leaves no row, no person and no key, whatever was done in it', async () => {
  const lee = await server.signUp('Lee');
  const before = await everyRow();
  const { id } = await lee.api.example.open();
  const { planned } = await lee.api.oneOnOnes.read({ id });
  const page = planned?.id ?? '';
  await lee.api.pages.answerCheckIn({ id: page, mood: 4, load: 2 });
  await lee.api.pages.begin({ id: page });
  const { next } = await lee.api.pages.close({ id: page });
  await lee.api.pages.amend({ id: page });
  await lee.api.pages.move({ id: next, day: '2031-01-07', time: '11:00' });
  await lee.api.oneOnOnes.change({ id, place: 'The canteen' });
  await lee.api.themes.decide({ id: randomUUID(), from: 'release-nights', into: 'releases', same: true });
  await lee.api.themes.improve({ id: randomUUID(), theme: 'release-nights', line: 'Release before lunch', owner: '' });
  await lee.api.notes.write({ id, page: next, text: 'Only for me', seen: 0 });
  expect(await everyRow()).not.toMatch(/teapot/iu);
  await lee.api.example.remove();
  expect(await everyRow()).toBe(before);
  await refused(lee.api.pages.read({ id: page }), 'NOT_FOUND', 404);
});

test('after it is gone, one’s own can be started, and before that it can be opened again', async () => {
  const lou = await server.signUp('Lou');
  const first = await lou.api.example.open();
  await lou.api.example.remove();
  const second = await lou.api.example.open();
  expect(second.id).not.toBe(first.id);
  await lou.api.example.remove();
  await server.startOneOnOne(lou, 'Kim');
  expect((await lou.api.oneOnOnes.list()).map(({ example }) => example)).toEqual([false]);
});
