-- The example: a one-on-one with somebody made up, and every trace of it gone again.

-- Nobody can come in as one who is made up: no password and no session can be stored for them.
alter table people add column made_up boolean not null default false, add unique (id, made_up);
alter table credentials add column made_up boolean not null default false check (not made_up),
  add foreign key (person_id, made_up) references people (id, made_up) on delete cascade;
alter table sessions add column made_up boolean not null default false check (not made_up),
  add foreign key (person_id, made_up) references people (id, made_up) on delete cascade;

-- Whoever made them up speaks for them; people with a voice of their own speak for themselves alone. Of people, one
-- sees only oneself and the other of one's one-on-ones.
drop policy author on records;
create policy author on records as restrictive for insert to rapport_person
  with check (person_id = (select me()) or exists (select from people p where p.id = person_id and p.made_up));
create policy made_up on answers for insert to rapport_person
  with check (one_on_one_id in (select id from one_on_ones) and exists (select from people p where p.id = person_id and p.made_up));

-- Seats somebody made up beside the person of this transaction. Gives false where that seat is not free, or was offered to somebody.
create function seat_made_up(p_room uuid, p_id uuid, p_lookup bytea, p_email bytea, p_name bytea, p_key bytea, p_time_zone text)
    returns boolean
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
begin
  perform from one_on_ones o where o.id = p_room and o.manager_id = me() and o.report_id is null
    and not exists (select from invitations i where i.one_on_one_id = o.id) for update;
  if not found then return false; end if;
  insert into people (id, email_lookup, email_sealed, name_sealed, key_wrapped, time_zone, made_up)
    values (p_id, p_lookup, p_email, p_name, p_key, p_time_zone, true);
  update one_on_ones set report_id = p_id where id = p_room;
  return true;
end $$;

-- Takes away a one-on-one of the person of this transaction with somebody made up, and that somebody, keys and all.
create function remove_example(p_room uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
declare somebody uuid;
begin
  select p.id into somebody from one_on_ones o join people p on p.id in (o.manager_id, o.report_id)
    where o.id = p_room and me() in (o.manager_id, o.report_id) and p.made_up;
  if not found then return false; end if;
  delete from one_on_ones where id = p_room;
  delete from people where id = somebody;
  return true;
end $$;

grant delete on people, one_on_ones to rapport_keeper;

do $$
declare f regprocedure;
begin
  foreach f in array array['seat_made_up(uuid, uuid, bytea, bytea, bytea, bytea, text)', 'remove_example(uuid)']::regprocedure[] loop
    execute format('alter function %s owner to rapport_keeper', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to rapport_person', f);
  end loop;
end $$;
