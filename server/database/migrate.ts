import { readdir, readFile } from 'node:fs/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type pg from 'pg';

const folder = new URL('./migrations/', import.meta.url);

/**
 * Brings the database up to date, or to where it was after one migration. Forward only; safe when several servers start
 * at once (Kysely takes a lock).
 */
export async function migrate(owner: pg.Pool, last?: string): Promise<void> {
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: owner }) });
  const migrator = new Migrator({ db: database, provider: { getMigrations: readMigrations } });
  const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
  if (error) throw error;
  await closeBookkeeping(database);
}

async function readMigrations() {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted();
  const migrations = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(new URL(file, folder), 'utf8');
      const up = async (database: Kysely<unknown>) => {
        await sql.raw(text).execute(database);
      };
      return [file.replace(/\.sql$/, ''), { up }] as const;
    }),
  );
  return Object.fromEntries(migrations);
}

// The migrator's own two tables hold no words, but "every table" has no exceptions. Its lock is gone by now: servers
// that start at once come here together.
async function closeBookkeeping(database: Kysely<unknown>) {
  await sql`do $$
    declare t text;
    begin
      perform pg_advisory_xact_lock(hashtext('rapport bookkeeping'));
      foreach t in array array['kysely_migration', 'kysely_migration_lock'] loop
        if not (select relforcerowsecurity from pg_class where oid = t::regclass) then
          execute format('create policy owner on %I to current_user using (true) with check (true)', t);
          execute format('alter table %I enable row level security', t);
          execute format('alter table %I force row level security', t);
        end if;
      end loop;
    end $$`.execute(database);
}
