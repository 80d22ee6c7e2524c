import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '#server/testing/database.ts';
import { makeOneOnOne, makePerson, type TestOneOnOne, type TestPerson } from '#server/testing/people.ts';
import { openDatabase } from './open.ts';
import type { Write } from './reach.ts';
import type { Tables } from './tables.ts';

let database: TestDatabase;
let maya: TestPerson, sam: TestPerson, lena: TestPerson;
let room: TestOneOnOne;
beforeAll(async () => {
  database = await openTestDatabase();
  [maya, sam, lena] = [await makePerson(database, 'Maya'), await makePerson(database, 'Sam'), await makePerson(database, 'Lena')];
  room = await makeOneOnOne(database, maya, sam);
});
afterAll(() => database.close());

const refusedBy = (code: string) => expect.objectContaining({ code }) as unknown;

describe('the login role', () => {
  test('is refused every table outside the doors', async () => {
    const login = new pg.Client(database.address);
    await login.connect();
    try {
      const { rows } = await database.owner.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
      expect(rows.length).toBeGreaterThan(10);
      for (const { name } of rows) await expect(login.query(`select * from ${name}`)).rejects.toEqual(refusedBy('42501'));
    } finally {
      await login.end();
    }
  });

  test('cannot call a keeper, become the owner, or become a keeper', async () => {
    const login = new pg.Client(database.address);
    await login.connect();
    try {
      for (const attempt of ['select any_account()', 'set role postgres', 'set role rapport_keeper', "select set_config('role', 'rapport_keeper', true)"]) {
        await expect(login.query(attempt)).rejects.toEqual(refusedBy('42501'));
      }
    } finally {
      await login.end();
    }
  });
});

test('every table has row-level security, forced on its owner too', async () => {
  const { rows } = await database.owner.query<{ name: string; closed: boolean }>(
    "select relname as name, relrowsecurity and relforcerowsecurity as closed from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace",
  );
  expect(rows.filter(({ closed }) => !closed)).toEqual([]);
});

test('no function that looks beyond one person may be called by everybody', async () => {
  const { rows } = await database.owner.query<{ name: string }>(
    `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
       and (has_function_privilege('public', p.oid, 'execute') or pg_get_userbyid(p.proowner) <> 'rapport_keeper')`,
  );
  expect(rows).toEqual([]);
});

describe('within reach', () => {
  const tables = [
    'people', 'credentials', 'sessions', 'one_on_ones', 'invitations', 'documents', 'document_updates', 'imports', 'pages', 'amendments', 'answers',
    'records', 'own_words', 'private_notes', 'messages', 'deliveries', 'looks', 'choices', 'passkeys', 'provider_accounts', 'channels', 'entry_tokens', 'second_factors', 'recovery_codes',
    'calendar_sent', 'calendar_answers', 'calendar_feeds',
  ] satisfies (keyof Tables)[];

  test.each(tables)('a stranger sees no row of %s but their own', async (table) => {
    const own = { people: 1, credentials: 1, sessions: 1, looks: 1 } as Partial<Record<keyof Tables, number>>;
    const rows = await database.reach.read(lena.id, (tx) => sql`select * from ${sql.table(table)}`.execute(tx));
    expect(rows.rows).toHaveLength(own[table] ?? 0);
  });

  test('the two see each other, and neither sees the other’s password or sessions', async () => {
    const seen = await database.reach.read(sam.id, async (tx) => ({
      people: (await tx.selectFrom('people').select('id').execute()).map(({ id }) => id).toSorted(),
      credentials: (await tx.selectFrom('credentials').select('person_id').execute()).map(({ person_id }) => person_id),
      sessions: (await tx.selectFrom('sessions').select('person_id').execute()).map(({ person_id }) => person_id),
    }));
    expect(seen).toEqual({ people: [maya.id, sam.id].toSorted(), credentials: [sam.id], sessions: [sam.id] });
  });

  test('reading cannot write, whatever is asked of it', async () => {
    const attempt = database.reach.read(maya.id, (tx) => sql`update pages set minutes = 5`.execute(tx));
    await expect(attempt).rejects.toEqual(refusedBy('25006'));
  });

  const attempts: [string, (tx: Write) => Promise<unknown>][] = [
    ['put themselves on somebody’s seat', (tx) => sql`update one_on_ones set report_id = ${lena.id} where id = ${room.id}`.execute(tx)],
    ['start a room with both seats taken', (tx) => insertRoom(tx, { manager: lena.id, report: maya.id, by: lena.id })],
    ['start a room in another’s name', (tx) => insertRoom(tx, { manager: lena.id, report: null, by: maya.id })],
    ['start a room they are not in', (tx) => insertRoom(tx, { manager: maya.id, report: null, by: lena.id })],
    ['plan a page in a room that is not theirs', (tx) => sql`insert into documents (id, one_on_one_id, kind) values (${randomUUID()}, ${room.id}, 'page')`.execute(tx)],
    ['write into a log that is not theirs', (tx) => sql`insert into document_updates (id, document_id, one_on_one_id, body_sealed) values (${randomUUID()}, ${room.page}, ${room.id}, 'x')`.execute(tx)],
    ['make a way in to another’s account', (tx) => sql`insert into entry_tokens (id, person_id, purpose, token_hash, extra_sealed, made_at, expires_at) values (${randomUUID()}, ${maya.id}, 'link', 'x', 'x', now(), now())`.execute(tx)],
    ['set another’s password', (tx) => sql`insert into credentials (person_id, password_hash) values (${maya.id}, 'x') on conflict (person_id) do update set password_hash = 'x'`.execute(tx)],
    ['put their second factor on another’s account', (tx) => sql`insert into second_factors (person_id, secret_sealed, made_at) values (${maya.id}, 'x', now())`.execute(tx)],
    ['make another a recovery code', (tx) => sql`insert into recovery_codes (id, person_id, code_hash) values (${randomUUID()}, ${maya.id}, 'x')`.execute(tx)],
    ['make themselves an account', (tx) => sql`insert into people (id, email_lookup, email_sealed, name_sealed, key_wrapped, time_zone) values (${randomUUID()}, 'x', 'x', 'x', 'x', 'UTC')`.execute(tx)],
    ['make a passkey that opens another’s account', (tx) => sql`insert into passkeys (id, person_id, credential_id, public_key, counter, transports, name_sealed, backed_up, created_at) values (${randomUUID()}, ${maya.id}, 'x', 'x', 0, '{}', 'x', false, now())`.execute(tx)],
    ['link another’s account to themselves at the provider', (tx) => sql`insert into provider_accounts (id, person_id, issuer, subject_lookup, shown_sealed, linked_at) values (${randomUUID()}, ${maya.id}, 'x', 'x', 'x', now())`.execute(tx)],
    ['answer in another’s name', (tx) => sql`insert into answers (page_id, person_id, kind, one_on_one_id, body_sealed) values (${room.page}, ${maya.id}, 'check-in', ${room.id}, 'x')`.execute(tx)],
  ];
  test('what somebody began, to finish it later, is nobody’s to look at', async () => {
    await expect(database.reach.read(sam.id, (tx) => sql`select * from ceremonies`.execute(tx))).rejects.toEqual(refusedBy('42501'));
  });

  test.each(attempts)('a stranger cannot %s', async (_, attempt) => {
    await expect(database.reach.write(lena.id, attempt)).rejects.toEqual(refusedBy('42501'));
  });

  test.each([
    ['write in the log in the other’s name', () => sql`insert into document_updates (id, document_id, one_on_one_id, person_id, body_sealed) values (${randomUUID()}, ${room.page}, ${room.id}, ${maya.id}, 'x')`],
    ['amend in the other’s name', () => sql`insert into amendments (id, page_id, one_on_one_id, person_id) values (${randomUUID()}, ${room.page}, ${room.id}, ${maya.id})`],
    ['answer in the other’s name', () => sql`insert into answers (page_id, person_id, kind, one_on_one_id, body_sealed) values (${room.page}, ${maya.id}, 'check-in', ${room.id}, 'x')`],
  ])('not even one of the two can %s', async (_, statement) => {
    await expect(database.reach.write(sam.id, (tx) => statement().execute(tx))).rejects.toEqual(refusedBy('42501'));
  });

  test('an address is nobody’s to change but its owner’s', async () => {
    const { rows } = await database.reach.write(sam.id, (tx) => sql`update people set email_lookup = 'x', email_confirmed_at = now() where id = ${maya.id} returning id`.execute(tx));
    expect(rows).toEqual([]);
  });

  test('a page that was written together cannot be deleted', async () => {
    const { rows } = await database.reach.write(sam.id, (tx) => sql`delete from documents where id = ${room.page} returning id`.execute(tx));
    expect(rows).toEqual([]);
  });

  test('there is one planned page, whoever plans another', async () => {
    const id = randomUUID();
    const attempt = database.reach.write(sam.id, async (tx) => {
      await sql`insert into documents (id, one_on_one_id, kind) values (${id}, ${room.id}, 'page')`.execute(tx);
      await sql`insert into pages (id, one_on_one_id, state, day, time, zone, starts_at, minutes)
        values (${id}, ${room.id}, 'planned', '2031-01-01', '10:00', 'UTC', now(), 30)`.execute(tx);
    });
    await expect(attempt).rejects.toEqual(refusedBy('23505'));
  });

  test('forty people at once each see what is theirs', async () => {
    const seen = await Promise.all(
      Array.from({ length: 40 }, (_, n) => {
        const who = n % 2 === 0 ? maya : lena;
        return database.reach.read(who.id, async (tx) => (await tx.selectFrom('one_on_ones').select('id').execute()).length === (n % 2 === 0 ? 1 : 0));
      }),
    );
    expect(seen.every(Boolean)).toBe(true);
  });
});

test('four servers that start at once on an empty database all come up', async () => {
  const name = `rapport_four_${process.pid}`;
  await database.owner.query(`create database ${name}`);
  try {
    const address = { ...database.ownerAddress, database: name };
    const opened = await Promise.all([1, 2, 3, 4].map(() => openDatabase(address, 'one password')));
    expect(await Promise.all(opened.map((each) => each.answers()))).toEqual([true, true, true, true]);
    await Promise.all(opened.map((each) => each.close()));
  } finally {
    await database.owner.query(`drop database ${name} with (force)`);
    await database.owner.query(`drop role if exists rapport_login_${name}`);
  }
});

function insertRoom(tx: Write, { manager, report, by }: { manager: string; report: string | null; by: string }) {
  return sql`insert into one_on_ones (id, relation, manager_id, report_id, started_by, invited_sealed, series, place_sealed, framework_sealed, key_wrapped)
    values (${randomUUID()}, 'equals', ${manager}, ${report}, ${by}, 'x', '{}', 'x', 'x', 'x')`.execute(tx);
}
