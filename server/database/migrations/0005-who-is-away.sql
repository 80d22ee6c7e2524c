-- Who is away when is read each time a next day is found: without opening every other record. It says that there is such a
-- record, as `pages` says that one was moved; when, who and why stay sealed.
alter table records add column is_away boolean not null default false;
create index on records (one_on_one_id, seq) where is_away;
