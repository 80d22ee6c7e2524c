-- The rhythm: series of slots, what each person is told, and the jobs that see to it.

-- When two meet can change from a day on: a list of series, oldest first, in place of the one slot. Never words.
alter table one_on_ones add column series jsonb;
set local role rapport_keeper;
update one_on_ones set series = jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'from', slot->>'anchor', 'slot', slot));
reset role;
alter table one_on_ones alter column series set not null, drop column slot;
grant update (series) on one_on_ones to rapport_person;

-- The day of the rhythm that a page stands for, wherever it was moved to; null on pages older than this, and imported ones.
alter table pages add column stands_for date;
grant update (stands_for) on pages to rapport_person;

drop function invitation_of(bytea);
create function invitation_of(p_token_hash bytea) returns table (
    one_on_one_id uuid, expires_at timestamptz, withdrawn_at timestamptz, used_at timestamptz, used_by uuid,
    relation text, inviter_seat text, series jsonb, invited_sealed bytea, key_wrapped bytea,
    inviter_id uuid, inviter_name_sealed bytea, inviter_key_wrapped bytea, version integer)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select o.id, i.expires_at, i.withdrawn_at, i.used_at, i.used_by, o.relation,
      case when o.manager_id = i.invited_by then 'manager' else 'report' end,
      o.series, o.invited_sealed, o.key_wrapped, p.id, p.name_sealed, p.key_wrapped, o.version
    from invitations i join one_on_ones o on o.id = i.one_on_one_id join people p on p.id = i.invited_by
    where i.token_hash = p_token_hash
  $$;

-- What one person is told: shown to them in the app, and carried to them by mail or chat where they want that.
create table messages (
  id uuid primary key,
  seq bigint generated always as identity,
  person_id uuid not null references people on delete cascade,
  kind text not null,
  one_on_one_id uuid references one_on_ones on delete cascade,
  once bytea not null,                         -- keyed hash of what is told: it is told once
  body_sealed bytea not null,
  shown boolean not null,                      -- stands in the inbox; what only signs somebody in does not
  made_at timestamptz not null,
  read_at timestamptz,
  unique (person_id, once)
);
create index on messages (person_id, seq desc) where shown;
create index on messages (one_on_one_id);

create table deliveries (
  id uuid primary key,
  message_id uuid not null references messages on delete cascade,
  person_id uuid not null references people on delete cascade,
  channel_id uuid,                             -- null: by mail
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  try_at timestamptz,                          -- when it is tried next, while it waits
  sent_at timestamptz,
  problem text,                                -- a word of a closed list, never what the other side said
  unique nulls not distinct (message_id, channel_id),
  check ((state = 'waiting') = (try_at is not null))
);
create index on deliveries (try_at) where state = 'waiting';
create index on deliveries (person_id);

-- When to look next whether there is something to tell a person.
create table looks (
  person_id uuid primary key references people on delete cascade,
  look_at timestamptz not null
);
create index on looks (look_at);

-- What each person wants to be told, where and when. Kinds, times and days: never words.
create table choices (
  person_id uuid primary key references people on delete cascade,
  choices jsonb not null,
  changed_at timestamptz not null
);

do $$
declare t text;
begin
  foreach t in array array['messages', 'deliveries', 'looks', 'choices'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I to rapport_person using (person_id = (select me()))', t);
    execute format('create policy keeper on %I for select to rapport_keeper using (true)', t);
  end loop;
end $$;

grant select, insert, delete, update (read_at) on messages to rapport_person;
grant select, insert, delete, update (state, attempts, try_at, sent_at, problem) on deliveries to rapport_person;
grant select, insert, update (look_at) on looks to rapport_person;
grant select, insert, update (choices, changed_at) on choices to rapport_person;
grant select on deliveries, looks, messages to rapport_keeper;

-- Puts a job into the queue, within the transaction of what causes it. A job is a name and an id: it can carry no word.
-- One that is already waiting for the same id is enough.
create function enqueue(p_job text, p_id uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
begin
  insert into jobs.job (name, data, singleton_key, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max,
      expire_seconds, deletion_seconds, keep_until)
    select q.name, jsonb_build_object('id', p_id), p_id::text, q.policy, q.retry_limit, q.retry_delay, q.retry_backoff, q.retry_delay_max,
      q.expire_seconds, q.deletion_seconds, now() + q.retention_seconds * interval '1 second'
    from jobs.queue q where q.name = p_job
    on conflict do nothing;
  if not found and not exists (select from jobs.queue where name = p_job) then
    raise exception 'there is no job of that name';
  end if;
  -- The channel pg-boss listens on: servers hear of the job with the commit.
  perform pg_notify('pgboss_' || left(encode(sha224('jobs'::bytea), 'hex'), 24), p_job);
end $$;

-- Puts everything into the queue whose time has come.
create function enqueue_what_is_due(p_now timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
begin
  perform enqueue('look', person_id) from looks where look_at <= p_now;
  perform enqueue('deliver', id) from deliveries where state = 'waiting' and try_at <= p_now;
end $$;

create function person_of_delivery(p_id uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select person_id from deliveries where id = p_id $$;

-- The one-on-ones somebody sits in are looked at by a job as one of its two.
create function person_of_one_on_one(p_id uuid) returns uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select coalesce(manager_id, report_id) from one_on_ones where id = p_id $$;

do $$
declare f regprocedure;
begin
  foreach f in array array['invitation_of(bytea)', 'enqueue(text, uuid)', 'enqueue_what_is_due(timestamptz)',
      'person_of_delivery(uuid)', 'person_of_one_on_one(uuid)']::regprocedure[] loop
    execute format('alter function %s owner to rapport_keeper', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;

grant execute on function invitation_of(bytea), enqueue_what_is_due(timestamptz), person_of_delivery(uuid), person_of_one_on_one(uuid) to rapport_gate;
grant execute on function enqueue(text, uuid) to rapport_person, rapport_gate;

