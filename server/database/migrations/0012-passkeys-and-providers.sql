-- Ways in beside the password: passkeys, and the provider people sign in with (OpenID Connect).

create table passkeys (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  credential_id bytea not null unique,         -- drawn by the authenticator; says nothing about anybody
  public_key bytea not null,
  counter bigint not null,                     -- 0 for good where the authenticator does not count
  transports text[] not null,
  name_sealed bytea not null,
  backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index on passkeys (person_id);

create table provider_accounts (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  issuer text not null,                        -- as the settings name it
  subject_lookup bytea not null,               -- keyed hash: finds whom the provider means without storing it
  shown_sealed bytea not null,                 -- how the provider calls them, for their own eyes
  linked_at timestamptz not null,
  unique (issuer, subject_lookup),
  unique (person_id, issuer)
);

-- What was begun and is to be finished within minutes, once: the way to the provider and back, and making or using a
-- passkey. Rows, so that any server on this database can finish what another began. What it takes to finish is known
-- to the browser alone; here is its hash.
create table ceremonies (
  secret_hash bytea primary key,
  kind text not null check (kind in ('provider', 'provider-link', 'passkey-add', 'passkey-enter')),
  person_id uuid references people on delete cascade,
  key_wrapped bytea not null,
  extra_sealed bytea not null,
  expires_at timestamptz not null
);
create index on ceremonies (expires_at);
create index on ceremonies (person_id);

do $$
declare t text;
begin
  foreach t in array array['passkeys', 'provider_accounts', 'ceremonies'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy keeper on %I to rapport_keeper using (true) with check (true)', t);
  end loop;
  foreach t in array array['passkeys', 'provider_accounts'] loop
    execute format('create policy own on %I to rapport_person using (person_id = (select me()))', t);
  end loop;
end $$;

grant select, insert, delete, update (name_sealed) on passkeys to rapport_person;
grant select, insert, delete on provider_accounts to rapport_person;
grant select, update on passkeys to rapport_keeper;
grant select, insert on provider_accounts to rapport_keeper;
grant select, insert, delete on ceremonies to rapport_keeper;

-- Begins a ceremony, and clears away those nobody finished.
create function begin_ceremony(p_secret_hash bytea, p_kind text, p_person uuid, p_key bytea, p_extra bytea, p_now timestamptz, p_expires timestamptz)
    returns void
  language sql security definer set search_path = pg_catalog, public
  as $$
    delete from ceremonies where expires_at <= p_now;
    insert into ceremonies (secret_hash, kind, person_id, key_wrapped, extra_sealed, expires_at)
      values (p_secret_hash, p_kind, p_person, p_key, p_extra, p_expires);
  $$;

-- Takes a ceremony to finish it. Whoever comes second finds nothing.
create function take_ceremony(p_secret_hash bytea, p_kind text, p_now timestamptz)
    returns table (person_id uuid, key_wrapped bytea, extra_sealed bytea)
  language sql security definer set search_path = pg_catalog, public
  as $$
    with taken as (delete from ceremonies c where c.secret_hash = p_secret_hash and c.kind = p_kind returning c.*)
    select t.person_id, t.key_wrapped, t.extra_sealed from taken t where t.expires_at > p_now
  $$;

create function passkey_of(p_credential_id bytea) returns table (id uuid, person_id uuid, public_key bytea, counter bigint, transports text[])
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select k.id, k.person_id, k.public_key, k.counter, k.transports from passkeys k where k.credential_id = p_credential_id $$;

-- Notes that a passkey was used. Gives false where its counter did not go on: then there are two of it.
create function use_passkey(p_id uuid, p_counter bigint, p_backed_up boolean, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
begin
  update passkeys set counter = p_counter, backed_up = p_backed_up, last_used_at = p_now
    where id = p_id and (counter < p_counter or (counter = 0 and p_counter = 0));
  return found;
end $$;

create function person_of_provider(p_issuer text, p_subject bytea) returns uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select person_id from provider_accounts where issuer = p_issuer and subject_lookup = p_subject $$;

-- Whose address this is, and whether they confirmed that it is theirs.
create function person_of_address(p_lookup bytea) returns table (person_id uuid, confirmed boolean)
  language plpgsql stable security definer set search_path = pg_catalog, public
  as $$
begin
  return query select p.id, p.email_confirmed_at is not null from people p where p.email_lookup = p_lookup and not p.made_up;
end $$;

-- Links somebody who comes from the provider. Gives false where either of the two is linked already.
create function link_provider(p_id uuid, p_person uuid, p_issuer text, p_subject bytea, p_shown bytea, p_now timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
begin
  insert into provider_accounts (id, person_id, issuer, subject_lookup, shown_sealed, linked_at)
    values (p_id, p_person, p_issuer, p_subject, p_shown, p_now) on conflict do nothing;
  return found;
end $$;

-- The provider says that the address of the account it just brought is theirs.
create function confirmed_by_provider(p_person uuid, p_now timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, public
  as $$
begin
  update people set email_confirmed_at = p_now where id = p_person and email_confirmed_at is null;
end $$;

do $$
declare f regprocedure;
begin
  foreach f in array array['begin_ceremony(bytea, text, uuid, bytea, bytea, timestamptz, timestamptz)', 'take_ceremony(bytea, text, timestamptz)',
      'passkey_of(bytea)', 'use_passkey(uuid, bigint, boolean, timestamptz)', 'person_of_provider(text, bytea)', 'person_of_address(bytea)',
      'link_provider(uuid, uuid, text, bytea, bytea, timestamptz)', 'confirmed_by_provider(uuid, timestamptz)']::regprocedure[] loop
    execute format('alter function %s owner to rapport_keeper', f);
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to rapport_gate', f);
  end loop;
end $$;
