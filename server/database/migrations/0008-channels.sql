-- Chats and webhooks of a person. Name, address and secret are sealed under that person's key.
create table channels (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  kind text not null check (kind in ('slack', 'teams', 'mattermost', 'webhook')),
  words_sealed bytea not null,
  version integer not null default 1,
  created_at timestamptz not null,
  succeeded_at timestamptz,
  failed_at timestamptz,
  problem text,                                -- a word of a closed list, never what the other side said
  failing_since timestamptz,                   -- the first failure since the last success
  failures integer not null default 0,         -- and how many tries failed since
  disabled_at timestamptz
);
create index on channels (person_id);

alter table channels enable row level security;
alter table channels force row level security;
create policy own on channels to rapport_person using (person_id = (select me()));

grant select, insert, delete, update (words_sealed, version, succeeded_at, failed_at, problem, failing_since, failures, disabled_at)
  on channels to rapport_person;
