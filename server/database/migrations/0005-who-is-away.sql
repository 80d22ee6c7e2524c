-- Who is away when is read each time a next day is found: without opening every other record. It says that there is such a
-- record, as `pages` says that one was moved; when, who and why stay sealed.
alter table records add column is_away boolean not null default false;
create index on records (one_on_one_id, seq) where is_away;

-- Every planned page as it stands on the wall, with somebody who can reach it: for a server that knows other time zone data
-- than the one that derived its instant. Ids, days and times; never words.
create function planned_wall_times() returns table (page_id uuid, person_id uuid, day date, "time" text, zone text, starts_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  as $$
    select p.id, coalesce(o.manager_id, o.report_id), p.day, p."time", p.zone, p.starts_at
    from pages p join one_on_ones o on o.id = p.one_on_one_id
    where p.state = 'planned' and coalesce(o.manager_id, o.report_id) is not null
  $$;

alter function planned_wall_times() owner to rapport_keeper;
revoke execute on function planned_wall_times() from public;
grant execute on function planned_wall_times() to rapport_gate;
