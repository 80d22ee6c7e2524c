-- The book and the closed room. Roles (rapport_person, rapport_gate, rapport_keeper) exist before any
-- migration runs: see roles.ts. Whatever a person wrote is in a column named *_sealed.

create function me() returns uuid
  language sql stable parallel safe
  as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;

-- People ------------------------------------------------------------------------------------------------

create table people (
  id uuid primary key,
  email_lookup bytea not null unique,          -- keyed hash: finds an address without storing it
  email_sealed bytea not null,
  name_sealed bytea not null,
  key_wrapped bytea not null,
  time_zone text not null,
  created_at timestamptz not null default now()
);

create table credentials (
  person_id uuid primary key references people on delete cascade,
  password_hash text not null,
  changed_at timestamptz not null default now()
);

create table sessions (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  token_hash bytea not null unique,
  device_sealed bytea not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on sessions (person_id);

-- The one-on-one and its two seats ------------------------------------------------------------------------

create table one_on_ones (
  id uuid primary key,
  relation text not null check (relation in ('managed', 'equals')),
  manager_id uuid references people,
  report_id uuid references people,
  started_by uuid not null references people,
  invited_sealed bytea not null,               -- name and address of whom the second seat was meant for
  slot jsonb not null,                         -- cadence, anchor day, wall time, zone, minutes: never words
  place_sealed bytea not null,
  framework_sealed bytea not null,
  version integer not null default 1,
  key_wrapped bytea not null,
  created_at timestamptz not null default now(),
  check (manager_id is not null or report_id is not null),
  check (manager_id is distinct from report_id)
);
create index on one_on_ones (manager_id);
create index on one_on_ones (report_id);

create table invitations (
  id uuid primary key,
  one_on_one_id uuid not null references one_on_ones on delete cascade,
  token_hash bytea not null unique,
  invited_by uuid not null references people,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  used_at timestamptz,
  used_by uuid references people
);
-- A renewed invitation replaces the one before it: at most one link can open the seat.
create index on invitations (one_on_one_id);
create unique index invitations_one_open on invitations (one_on_one_id)
  where withdrawn_at is null and used_at is null;

-- Shared documents and their log ----------------------------------------------------------------------------

create table documents (
  id uuid primary key,
  one_on_one_id uuid not null references one_on_ones on delete cascade,
  kind text not null check (kind in ('page', 'cover')),
  open boolean not null default true,          -- a document that is not open takes no update
  snapshot_sealed bytea,
  snapshot_version integer not null default 0,
  unique (id, one_on_one_id)
);
create index on documents (one_on_one_id);
create unique index documents_one_cover on documents (one_on_one_id) where kind = 'cover';

create table document_updates (
  id uuid primary key,
  seq bigint generated always as identity,
  document_id uuid not null,
  -- Repeated here so that its policy looks at one person's rooms, and not at every document there is.
  one_on_one_id uuid not null,
  person_id uuid references people,            -- null: written by the server
  body_sealed bytea not null,
  written_at timestamptz not null default now(),
  foreign key (document_id, one_on_one_id) references documents (id, one_on_one_id) on delete cascade
);
create index on document_updates (document_id, seq);

-- Pages -----------------------------------------------------------------------------------------------------

create table imports (
  id uuid primary key,
  one_on_one_id uuid not null references one_on_ones on delete cascade,
  imported_by uuid not null references people,
  source_sealed bytea not null,
  imported_at timestamptz not null default now()
);
create index on imports (one_on_one_id);

create table pages (
  id uuid primary key,
  one_on_one_id uuid not null,
  state text not null check (state in ('planned', 'held', 'skipped')),
  day date not null,
  time text not null check (time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  zone text not null,
  starts_at timestamptz not null,              -- derived from day, time and zone; never the truth
  minutes integer not null check (minutes between 5 and 480),
  talk_began_at timestamptz,
  held_at timestamptz,
  held_by uuid references people,
  follows uuid unique references pages on delete set null,
  import_id uuid references imports on delete cascade,
  import_digest bytea,
  body_sealed bytea,                           -- the page as plain data, read from its document
  body_version integer not null default 0,
  body_updates integer not null default 0,     -- how many rows of the log the body holds beyond the snapshot
  agreed_sealed bytea,                         -- the page as it stood when it was closed
  foreign key (id, one_on_one_id) references documents (id, one_on_one_id) on delete cascade,
  check ((state = 'held') = (held_at is not null))
);
create index on pages (one_on_one_id, starts_at desc, id desc);
create unique index pages_one_planned on pages (one_on_one_id) where state = 'planned';
create index on pages (import_id) where import_id is not null;

create table amendments (
  id uuid primary key,
  page_id uuid not null references pages on delete cascade,
  one_on_one_id uuid not null references one_on_ones on delete cascade,
  person_id uuid not null references people,
  opened_at timestamptz not null default now(),
  finished_at timestamptz
);
create index on amendments (page_id);
create unique index amendments_one_open on amendments (page_id) where finished_at is null;

-- What each answers for themselves, kept out of the shared document so that it can be blind.
create table answers (
  page_id uuid not null references pages on delete cascade,
  person_id uuid not null references people,
  kind text not null check (kind in ('check-in', 'reflection')),
  one_on_one_id uuid not null references one_on_ones on delete cascade,
  body_sealed bytea not null,
  version integer not null default 1,
  answered_at timestamptz not null default now(),
  primary key (page_id, person_id, kind)
);

-- Reach: what a signed-in person can touch ----------------------------------------------------------------------

do $$
declare t text;
begin
  foreach t in array array['people', 'credentials', 'sessions', 'one_on_ones', 'invitations', 'documents',
    'document_updates', 'imports', 'pages', 'amendments', 'answers'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
  foreach t in array array['people', 'credentials', 'sessions', 'one_on_ones', 'invitations', 'documents',
    'document_updates', 'pages', 'answers'] loop
    execute format('create policy keeper on %I to rapport_keeper using (true) with check (true)', t);
  end loop;
end $$;

create policy mine on one_on_ones to rapport_person
  using ((select me()) = manager_id or (select me()) = report_id);
create policy start on one_on_ones as restrictive for insert to rapport_person
  with check (started_by = (select me()) and (manager_id is null or report_id is null));
create policy self_and_the_other on people for select to rapport_person
  using (id = (select me())
    or id in (select manager_id from one_on_ones union all select report_id from one_on_ones));
create policy self on people for update to rapport_person using (id = (select me()));
create policy self on credentials to rapport_person using (person_id = (select me()));
create policy self on sessions to rapport_person using (person_id = (select me()));

create policy room on invitations to rapport_person using (one_on_one_id in (select id from one_on_ones));
create policy room on documents to rapport_person using (one_on_one_id in (select id from one_on_ones));
create policy imported on documents as restrictive for delete to rapport_person
  using (exists (select from pages where pages.id = documents.id and pages.import_id is not null));
create policy room on document_updates to rapport_person using (one_on_one_id in (select id from one_on_ones));
create policy author on document_updates as restrictive for insert to rapport_person with check (person_id is null);
create policy room on imports to rapport_person using (one_on_one_id in (select id from one_on_ones));
create policy room on pages to rapport_person using (one_on_one_id in (select id from one_on_ones));
create policy room on amendments to rapport_person using (one_on_one_id in (select id from one_on_ones));
create policy author on amendments as restrictive for insert to rapport_person with check (person_id = (select me()));

grant select on people to rapport_person;
grant update (name_sealed, time_zone) on people to rapport_person;
grant select, update on credentials to rapport_person;
grant select, delete on sessions to rapport_person;
grant select, insert on one_on_ones to rapport_person;
grant update (relation, slot, place_sealed, framework_sealed, invited_sealed, version) on one_on_ones to rapport_person;
grant select, insert, update (withdrawn_at) on invitations to rapport_person;
grant select, insert, delete, update (open, snapshot_sealed, snapshot_version) on documents to rapport_person;
grant select, insert, delete on document_updates to rapport_person;
grant select, insert, delete on imports to rapport_person;
grant select, insert on pages to rapport_person;
grant update (state, day, time, zone, starts_at, minutes, talk_began_at, held_at, held_by,
  body_sealed, body_version, body_updates, agreed_sealed) on pages to rapport_person;
grant select, insert, update (finished_at) on amendments to rapport_person;
grant select, insert, update (body_sealed, version, answered_at) on answers to rapport_person;

-- Keepers: the closed list of things that must look beyond one person's reach ----------------------------------------
-- Each is owned by rapport_keeper, which nobody can log in as, and gives ids, times and sealed bytes only.

create function any_account() returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select from people) $$;

create function create_account(p_id uuid, p_lookup bytea, p_email bytea, p_name bytea, p_key bytea,
    p_time_zone text, p_password_hash text, p_signup_open boolean, p_invitation bytea) returns text
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
begin
  perform pg_advisory_xact_lock(hashtext('rapport first account'));
  if not p_signup_open and exists (select from people) and not exists (
    select from invitations where token_hash = p_invitation
      and used_at is null and withdrawn_at is null and expires_at > now()) then
    return 'closed';
  end if;
  insert into people (id, email_lookup, email_sealed, name_sealed, key_wrapped, time_zone)
    values (p_id, p_lookup, p_email, p_name, p_key, p_time_zone) on conflict (email_lookup) do nothing;
  if not found then return 'taken'; end if;
  insert into credentials (person_id, password_hash) values (p_id, p_password_hash);
  return 'created';
end $$;

create function credential_of(p_lookup bytea) returns table (person_id uuid, password_hash text, key_wrapped bytea)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select p.id, c.password_hash, p.key_wrapped from people p join credentials c on c.person_id = p.id
        where p.email_lookup = p_lookup $$;

create function open_session(p_id uuid, p_person uuid, p_token_hash bytea, p_device bytea, p_expires timestamptz) returns void
  language sql security definer set search_path = pg_catalog, public
  as $$ insert into sessions (id, person_id, token_hash, device_sealed, expires_at)
        values (p_id, p_person, p_token_hash, p_device, p_expires) $$;

-- Seen at most every five minutes, so that reading does not write.
create function session_of(p_token_hash bytea) returns table (session_id uuid, person_id uuid, expires_at timestamptz)
  language sql security definer set search_path = pg_catalog, public
  as $$
    update sessions set last_seen_at = now()
      where token_hash = p_token_hash and expires_at > now() and last_seen_at < now() - interval '5 minutes';
    select s.id, s.person_id, s.expires_at from sessions s where s.token_hash = p_token_hash and s.expires_at > now();
  $$;

create function invitation_of(p_token_hash bytea) returns table (
    one_on_one_id uuid, expires_at timestamptz, withdrawn_at timestamptz, used_at timestamptz, used_by uuid,
    relation text, inviter_seat text, slot jsonb, invited_sealed bytea, key_wrapped bytea,
    inviter_id uuid, inviter_name_sealed bytea, inviter_key_wrapped bytea, version integer)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select o.id, i.expires_at, i.withdrawn_at, i.used_at, i.used_by, o.relation,
      case when o.manager_id = i.invited_by then 'manager' else 'report' end,
      o.slot, o.invited_sealed, o.key_wrapped, p.id, p.name_sealed, p.key_wrapped, o.version
    from invitations i join one_on_ones o on o.id = i.one_on_one_id join people p on p.id = i.invited_by
    where i.token_hash = p_token_hash
  $$;

-- Takes the free seat for the person of this transaction. Gives the one-on-one, or nothing where the link no longer opens it.
create function take_seat(p_token_hash bytea) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
declare link invitations; room one_on_ones;
begin
  select * into link from invitations where token_hash = p_token_hash for update;
  if not found or me() is null then return null; end if;
  select * into room from one_on_ones where id = link.one_on_one_id for update;
  if link.used_by = me() then return room.id; end if;
  if link.used_at is not null or link.withdrawn_at is not null or link.expires_at <= now()
    or me() in (coalesce(room.manager_id, room.report_id), coalesce(room.report_id, room.manager_id)) then
    return null;
  end if;
  if room.manager_id is null then update one_on_ones set manager_id = me() where id = room.id;
  elsif room.report_id is null then update one_on_ones set report_id = me() where id = room.id;
  else return null; end if;
  update invitations set used_at = now(), used_by = me() where id = link.id;
  return room.id;
end $$;

-- Answers are blind: the other's show once both have answered; a check-in also once talk began.
create function revealed(p_page uuid, p_kind text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select (p_kind = 'check-in' and exists (select from pages where id = p_page and (talk_began_at is not null or state <> 'planned')))
      or (select count(*) = 2 from answers where page_id = p_page and kind = p_kind)
  $$;

create policy own on answers to rapport_person
  using (person_id = (select me()) and one_on_one_id in (select id from one_on_ones));
create policy shown on answers for select to rapport_person
  using (one_on_one_id in (select id from one_on_ones) and revealed(page_id, kind));

-- Who answered, without what. Only for rooms of the person of this transaction.
create function answered(p_page uuid) returns table (person_id uuid, kind text)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select a.person_id, a.kind from answers a join one_on_ones o on o.id = a.one_on_one_id
    where a.page_id = p_page and (me() = o.manager_id or me() = o.report_id)
  $$;

-- The log: takes updates of many people at once, each only if its author sits in that room (or is the server: null)
-- and the document is open. A row that is locked by a closing is passed over and tried again alone. Gives the ids that are durable; a row
-- that is there already, because the answer to an earlier try was lost, is one of them.
create function append_updates(p_ids uuid[], p_documents uuid[], p_people uuid[], p_bodies bytea[], p_wait boolean)
    returns table (id uuid, seq bigint)
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
#variable_conflict use_column
begin
  if p_wait then
    perform from documents d where d.id = any (p_documents) order by d.id for key share;
  end if;
  return query
    with free as materialized (
      select d.id, d.one_on_one_id from documents d
      where d.id = any (p_documents) and d.open for key share skip locked
    ), added as (
      insert into document_updates as u (id, document_id, one_on_one_id, person_id, body_sealed)
      select i.id, i.document_id, f.one_on_one_id, i.person_id, i.body
      from unnest(p_ids, p_documents, p_people, p_bodies) with ordinality as i (id, document_id, person_id, body, n)
      join free f on f.id = i.document_id
      join one_on_ones o on o.id = f.one_on_one_id
        and (i.person_id is null or i.person_id in (o.manager_id, o.report_id))
      order by i.n
      on conflict (id) do nothing
      returning u.id, u.seq
    )
    select a.id, a.seq from added a
    union all
    select u.id, u.seq from document_updates u where u.id = any (p_ids);
end $$;

grant select, insert, update on people, credentials, sessions, invitations, one_on_ones, documents, document_updates to rapport_keeper;
grant select on pages, answers to rapport_keeper;

do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'public' and p.prosecdef loop
    execute format('alter function %s owner to rapport_keeper', f);
    execute format('revoke execute on function %s from public', f);
  end loop;
end $$;

grant execute on function any_account(), credential_of(bytea), session_of(bytea), invitation_of(bytea),
  create_account(uuid, bytea, bytea, bytea, bytea, text, text, boolean, bytea),
  open_session(uuid, uuid, bytea, bytea, timestamptz),
  append_updates(uuid[], uuid[], uuid[], bytea[], boolean) to rapport_gate;
grant execute on function take_seat(bytea), revealed(uuid, text), answered(uuid) to rapport_person;
