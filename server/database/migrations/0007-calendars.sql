-- Calendars: what was sent to each person's, what they answered, and the feed a person subscribes to. Never words.

create table calendar_sent (
  person_id uuid not null references people on delete cascade,
  one_on_one_id uuid not null references one_on_ones on delete cascade,
  uid uuid not null,                           -- the series, as calendars know it
  sequence integer not null,
  digest bytea,                                -- keyed hash of what it said; null: it is off in that calendar
  since date not null,                         -- meetings before this day were never sent
  series jsonb not null,                       -- days, times and zone as they were sent
  primary key (person_id, uid)
);
create index on calendar_sent (one_on_one_id);

create table calendar_answers (
  person_id uuid not null references people on delete cascade,
  one_on_one_id uuid not null references one_on_ones on delete cascade,
  uid uuid not null,
  stands_for date,                             -- the one meeting it is about; null: the whole series
  starts_at timestamptz,                       -- when that meeting was to start when this was said
  answer text not null check (answer in ('accepted', 'declined', 'tentative', 'proposed')),
  proposed_at timestamptz,
  said_at timestamptz not null,
  unique nulls not distinct (person_id, uid, stands_for),
  check ((answer = 'proposed') = (proposed_at is not null)),
  check ((stands_for is null) = (starts_at is null))
);
create index on calendar_answers (one_on_one_id);

create table calendar_feeds (
  person_id uuid primary key references people on delete cascade,
  token_hash bytea not null unique,
  made_at timestamptz not null,
  read_at timestamptz
);

do $$
declare t text;
begin
  foreach t in array array['calendar_sent', 'calendar_answers', 'calendar_feeds'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy own on calendar_sent to rapport_person using (person_id = (select me()));
create policy own on calendar_feeds to rapport_person using (person_id = (select me()));
create policy keeper on calendar_feeds to rapport_keeper using (true);

-- The other is shown what a calendar answered; only its owner's calendar says it.
create policy room on calendar_answers to rapport_person using (one_on_one_id in (select id from one_on_ones));
create policy author on calendar_answers as restrictive for insert to rapport_person with check (person_id = (select me()));
create policy author_again on calendar_answers as restrictive for update to rapport_person using (person_id = (select me()));

grant select, insert, update (sequence, digest, series) on calendar_sent to rapport_person;
grant select, insert, update (starts_at, answer, proposed_at, said_at) on calendar_answers to rapport_person;
grant select, insert, delete, update (token_hash, made_at, read_at) on calendar_feeds to rapport_person;
grant select, update (read_at) on calendar_feeds to rapport_keeper;

-- Whose feed this is. Read at most every five minutes, so that asking does not write.
create function person_of_feed(p_token_hash bytea, p_now timestamptz) returns uuid
  language sql security definer set search_path = pg_catalog, public
  as $$
    update calendar_feeds set read_at = p_now
      where token_hash = p_token_hash and (read_at is null or read_at < p_now - interval '5 minutes');
    select person_id from calendar_feeds where token_hash = p_token_hash;
  $$;

alter function person_of_feed(bytea, timestamptz) owner to rapport_keeper;
revoke execute on function person_of_feed(bytea, timestamptz) from public;
grant execute on function person_of_feed(bytea, timestamptz) to rapport_gate;
