import { randomBytes } from 'node:crypto';
import type { Place } from './place.ts';

// Bytes of what is sealed, as a page of 18 bullets makes them. Nobody reads these rows, so noise stands in for words:
// like sealed words, it cannot be compressed.
const sizes = { name: 60, key: 60, answer: 60, framework: 420, document: 4200, body: 4000, update: 80 };
const noiseBytes = 64 * 1024;
const booksAtOnce = 10_000;

/**
 * Adds books of other people: two accounts with a session each, a room with its cover and the invitation that was
 * used, a page that was held with both check-ins and, in every tenth book, an amendment, and a planned page with three
 * rows in its log.
 */
export async function seedOtherBooks({ owner }: Place, count: number): Promise<void> {
  // Trigger functions check references only, and what is written here refers to itself.
  await owner.query('set session_replication_role = replica; set synchronous_commit = off');
  for (let done = 0; done < count; done += booksAtOnce) await addBooks(owner, Math.min(booksAtOnce, count - done));
  await owner.query('reset session_replication_role; reset synchronous_commit');
  // What autovacuum would have done long before there were so many.
  await owner.query('analyze');
  await owner.query('checkpoint');
}

async function addBooks(owner: Place['owner'], count: number): Promise<void> {
  await owner.query('drop table if exists pg_temp.other');
  await owner.query(
    `create temp table other as
       select n, gen_random_uuid() as room, gen_random_uuid() as manager, gen_random_uuid() as report,
         gen_random_uuid() as cover, gen_random_uuid() as held, gen_random_uuid() as planned
       from generate_series(1, ${count}) n`,
  );
  for (const statement of statements) await owner.query(statement, [randomBytes(noiseBytes)]);
}

const noise = (bytes: number) => `substring($1::bytea from 1 + (n * 7919) % ${noiseBytes - bytes} for ${bytes})`;
// Every statement is given the noise, and PostgreSQL wants to see it used.
const blobIsGiven = 'octet_length($1::bytea) > 0';
const unique = (uuid: string) => `sha256(uuid_send(${uuid}))`;

const statements = [
  `insert into people (id, email_lookup, email_sealed, name_sealed, key_wrapped, time_zone)
   select person, ${unique('person')}, ${noise(sizes.name)}, ${noise(sizes.name)}, ${noise(sizes.key)}, 'Europe/Berlin'
   from other, lateral unnest(array[manager, report]) person`,

  `insert into sessions (id, person_id, token_hash, device_sealed, expires_at)
   select gen_random_uuid(), person, ${unique('person')}, ${noise(sizes.name)}, now() + interval '30 days'
   from other, lateral unnest(array[manager, report]) person`,

  `insert into one_on_ones (id, relation, manager_id, report_id, started_by, invited_sealed, series, place_sealed,
     framework_sealed, key_wrapped)
   select room, 'managed', manager, report, manager, ${noise(sizes.name)},
     '[{"id":"6f1b6f2e-58a4-4b43-9d0e-0c6a6b7a9b11","from":"2026-11-24","slot":{"cadence":{"kind":"weeks","interval":1,"weekday":2},"anchor":"2026-11-24","time":"10:00","zone":"Europe/Berlin","minutes":45}}]',
     ${noise(sizes.name)}, ${noise(sizes.framework)}, ${noise(sizes.key)}
   from other`,

  `insert into documents (id, one_on_one_id, kind, open, snapshot_sealed, snapshot_version)
   select cover, room, 'cover', true, ${noise(sizes.name)}, 1 from other
   union all select held, room, 'page', false, ${noise(sizes.document)}, 1 from other
   union all select planned, room, 'page', true, ${noise(sizes.framework)}, 1 from other`,

  `insert into document_updates (id, document_id, one_on_one_id, person_id, body_sealed)
   select gen_random_uuid(), planned, room, manager, ${noise(sizes.update)} from other, generate_series(1, 3)`,

  `insert into pages (id, one_on_one_id, state, day, time, zone, starts_at, minutes, held_at, held_by, body_sealed,
     body_version, agreed_sealed)
   select held, room, 'held', '2026-11-17', '10:00', 'Europe/Berlin', '2026-11-17T09:00Z', 45, '2026-11-17T10:00Z', manager,
     ${noise(sizes.body)}, 1, ${noise(sizes.body)}
   from other`,

  `insert into pages (id, one_on_one_id, state, day, time, zone, starts_at, minutes, follows)
   select planned, room, 'planned', '2026-11-24', '10:00', 'Europe/Berlin', '2026-11-24T09:00Z', 45, held
   from other where ${blobIsGiven}`,

  `insert into invitations (id, one_on_one_id, token_hash, invited_by, expires_at, used_at, used_by)
   select gen_random_uuid(), room, ${unique('room')}, manager, now(), now(), report from other where ${blobIsGiven}`,

  `insert into answers (page_id, person_id, kind, one_on_one_id, body_sealed)
   select held, person, 'check-in', room, ${noise(sizes.answer)}
   from other, lateral unnest(array[manager, report]) person`,

  `insert into amendments (id, page_id, one_on_one_id, person_id, finished_at)
   select gen_random_uuid(), held, room, manager, now() from other where n % 10 = 0 and ${blobIsGiven}`,
];
