-- Ways in beside the password: links that work once, a second factor, and an address that was confirmed.

-- When the person confirmed that mail to this address reaches them; null: nobody did. Only then can mail open the account.
alter table people add column email_confirmed_at timestamptz;
grant update (email_lookup, email_sealed, email_confirmed_at) on people to rapport_person;

-- Somebody who comes in by a provider or a passkey has no password until they set one.
grant insert on credentials to rapport_person;

-- How a session was come by.
alter table sessions add column how text not null default 'password' check (how in ('password', 'link', 'provider', 'passkey'));

create table entry_tokens (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  purpose text not null check (purpose in ('link', 'reset', 'confirm', 'second-step')),
  token_hash bytea not null unique,            -- the token itself is stored nowhere
  extra_sealed bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on entry_tokens (person_id);

create table second_factors (
  person_id uuid primary key references people on delete cascade,
  secret_sealed bytea not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,                    -- null: being set up, and not asked for
  last_step bigint not null default 0,         -- the 30 seconds whose code was taken last: none up to it is taken again
  wrong integer not null default 0,            -- wrong codes since `wrong_since`
  wrong_since timestamptz
);

create table recovery_codes (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  code_hash bytea not null,                    -- keyed hash
  used_at timestamptz,
  unique (person_id, code_hash)
);

do $$
declare t text;
begin
  foreach t in array array['entry_tokens', 'second_factors', 'recovery_codes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own on %I to rapport_person using (person_id = (select me()))', t);
  end loop;
end $$;

create policy keeper on entry_tokens for select to rapport_keeper using (true);
grant select on entry_tokens to rapport_keeper;
grant select, insert, delete, update (used_at) on entry_tokens to rapport_person;
grant select, insert, delete, update (secret_sealed, made_at, confirmed_at, last_step, wrong, wrong_since) on second_factors to rapport_person;
grant select, insert, delete, update (used_at) on recovery_codes to rapport_person;

create or replace function create_account(p_id uuid, p_lookup bytea, p_email bytea, p_name bytea, p_key bytea,
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
  if p_password_hash is not null then
    insert into credentials (person_id, password_hash) values (p_id, p_password_hash);
  end if;
  return 'created';
end $$;

drop function open_session(uuid, uuid, bytea, bytea, timestamptz);
create function open_session(p_id uuid, p_person uuid, p_token_hash bytea, p_device bytea, p_how text, p_at timestamptz, p_expires timestamptz)
    returns void
  language sql security definer set search_path = pg_catalog, public
  as $$ insert into sessions (id, person_id, token_hash, device_sealed, how, created_at, expires_at)
        values (p_id, p_person, p_token_hash, p_device, p_how, p_at, p_expires) $$;

-- Whose token it is, used or not: what it still opens is decided as that person.
create function person_of_entry_token(p_token_hash bytea, p_purpose text) returns uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select person_id from entry_tokens where token_hash = p_token_hash and purpose = p_purpose $$;

-- Puts the job into the queue that mails a link to whoever has this address. Where nobody has, the same is done for
-- nobody, so that neither the answer nor the time it takes tells.
create function ask_for_link(p_lookup bytea, p_job text) returns void
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
begin
  if p_job not in ('send-link', 'send-reset') then raise exception 'no such link'; end if;
  perform enqueue(p_job, coalesce((select id from people where email_lookup = p_lookup and not made_up), gen_random_uuid()));
end $$;

do $$
declare f regprocedure;
begin
  foreach f in array array['create_account(uuid, bytea, bytea, bytea, bytea, text, text, boolean, bytea)',
      'open_session(uuid, uuid, bytea, bytea, text, timestamptz, timestamptz)', 'person_of_entry_token(bytea, text)',
      'ask_for_link(bytea, text)']::regprocedure[] loop
    execute format('alter function %s owner to rapport_keeper', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to rapport_gate', f);
  end loop;
end $$;
