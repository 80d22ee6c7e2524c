-- What the two settle beside their pages, and what one person keeps for themselves.

-- Said once and never changed: how things stand is read out of all of them. What kind it is, is sealed with the rest.
create table records (
  id uuid primary key,
  seq bigint generated always as identity,
  one_on_one_id uuid not null references one_on_ones on delete cascade,
  person_id uuid not null references people,
  body_sealed bytea not null,
  at timestamptz not null
);
create index on records (one_on_one_id, seq);

-- Own questions, nudges turned off, themes merged: sealed under the person's own key, not a room's.
create table own_words (
  person_id uuid not null references people on delete cascade,
  kind text not null,
  id uuid not null,
  body_sealed bytea not null,
  version integer not null default 1,
  changed_at timestamptz not null,
  primary key (person_id, kind, id)
);

-- Beside a page, or, without one, about the other person. Sealed under the author's own key.
create table private_notes (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  one_on_one_id uuid not null references one_on_ones on delete cascade,
  page_id uuid references pages on delete cascade,
  body_sealed bytea not null,
  version integer not null default 1,
  changed_at timestamptz not null,
  unique nulls not distinct (person_id, one_on_one_id, page_id)
);
create index on private_notes (one_on_one_id);

-- A page that was skipped never opened to talk: what stood blind on it stays so until both have answered.
create or replace function revealed(p_page uuid, p_kind text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select (p_kind = 'check-in' and exists (select from pages where id = p_page and (talk_began_at is not null or state = 'held')))
      or (select count(*) = 2 from answers where page_id = p_page and kind = p_kind)
  $$;

alter table answers drop constraint answers_kind_check;
alter table answers add constraint answers_kind_check check (kind in ('check-in', 'reflection', 'meta'));
create index on answers (one_on_one_id);

do $$
declare t text;
begin
  foreach t in array array['records', 'own_words', 'private_notes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy room on records to rapport_person using (one_on_one_id in (select id from one_on_ones));
create policy author on records as restrictive for insert to rapport_person with check (person_id = (select me()));
create policy keeper on records for select to rapport_keeper using (true);
create policy own on own_words to rapport_person using (person_id = (select me()));
create policy own on private_notes to rapport_person
  using (person_id = (select me()) and one_on_one_id in (select id from one_on_ones))
  with check (person_id = (select me()) and one_on_one_id in (select id from one_on_ones)
    and (page_id is null or exists (select from pages p where p.id = page_id and p.one_on_one_id = private_notes.one_on_one_id)));

grant select, insert on records to rapport_person;
grant select on records to rapport_keeper;
grant select, insert, delete, update (body_sealed, version, changed_at) on own_words, private_notes to rapport_person;

-- Where each book of the person of this transaction stands: what was opened before is good as long as this is the same.
-- A page that is being written on moves with every row of its log. Answers show, or not, also by what became of their page.
create function book_positions() returns table (one_on_one_id uuid, pages text, answers text, records bigint)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select o.id,
      (select count(*) || '/' || coalesce(sum(hashtextextended(concat_ws('/', p.id, p.state, p.day, p.time, p.zone, p.minutes,
          p.talk_began_at, p.held_at, p.body_version), 0)::numeric), 0)
        from pages p where p.one_on_one_id = o.id)
        -- Counted document by document: joined, the log of all others would be read along.
        || '/' || (select coalesce(sum((select count(*) from document_updates u where u.document_id = d.id)), 0)
          from documents d where d.one_on_one_id = o.id and d.open),
      (select count(*) || '/' || coalesce(sum(a.version), 0) || '/' || coalesce(sum(hashtextextended(a.page_id || a.kind, 0)::numeric), 0)
        from answers a where a.one_on_one_id = o.id)
        || '/' || (select count(*) from pages p where p.one_on_one_id = o.id and (p.talk_began_at is not null or p.state <> 'planned')),
      (select coalesce(max(r.seq), 0) from records r where r.one_on_one_id = o.id)
    from one_on_ones o where me() in (o.manager_id, o.report_id)
  $$;

alter function book_positions() owner to rapport_keeper;
revoke execute on function book_positions() from public;
grant execute on function book_positions() to rapport_person;
