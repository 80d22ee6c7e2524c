-- Everybody is looked at once, however their account was made: from then on each look says when the next one is.
-- The first is due whatever the clock says.
create function first_look() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
begin
  insert into looks (person_id, look_at) values (new.id, 'epoch');
  return new;
end $$;

create policy first_look on looks for insert to rapport_keeper with check (true);
grant insert on looks to rapport_keeper;

set local role rapport_keeper;
insert into looks (person_id, look_at) select id, 'epoch' from people where not made_up on conflict do nothing;
reset role;

alter function first_look() owner to rapport_keeper;
revoke execute on function first_look() from public;

-- Nobody tells anything to somebody made up.
create trigger first_look after insert on people for each row when (not new.made_up) execute function first_look();

-- What was told long ago is deleted by its age.
create index on messages (person_id, made_at);
