import { createHash } from 'node:crypto';
import type pg from 'pg';
import { getConstructionPlans, PgBoss } from 'pg-boss';
import { jobNames, jobsSchema, type JobName } from './jobs.ts';

const retries = { retryLimit: 5, retryDelay: 5, retryBackoff: true, retryDelayMax: 600 } as const;

/**
 * Makes or updates the tables of the queue, as the owner of the database, and lets the roles of the server at them:
 * `rapport_jobs` works on the queue, and the keeper's function `enqueue` puts jobs into it. Nobody else reaches it.
 * Servers that start at once take turns.
 */
export async function installJobs(owner: pg.Client): Promise<void> {
  const wanted = createHash('sha256').update(getConstructionPlans(jobsSchema)).update(jobNames.join()).update(closed).digest('hex');
  if ((await stampOf(owner)) === wanted) return;
  await owner.query("select pg_advisory_lock(hashtext('rapport jobs'))");
  try {
    const boss = new PgBoss({
      db: { executeSql: (text, values) => owner.query(text, values) },
      schema: jobsSchema,
      supervise: false,
      schedule: false,
    });
    await boss.start();
    for (const name of jobNames) await makeQueue(boss, name);
    await boss.stop({ graceful: false });
    await owner.query(closed);
    await owner.query(`comment on schema ${jobsSchema} is '${wanted}'`);
  } finally {
    await owner.query("select pg_advisory_unlock(hashtext('rapport jobs'))");
  }
}

// Written beside the schema: what was installed last, so that later starts need not look at each part of it.
async function stampOf(owner: pg.Client): Promise<string | null> {
  const { rows } = await owner.query<{ stamp: string | null }>("select obj_description(to_regnamespace($1), 'pg_namespace') as stamp", [jobsSchema]);
  return rows[0]?.stamp ?? null;
}

// `short`: one that waits for an id is enough, and one more may wait while it is worked on.
async function makeQueue(boss: PgBoss, name: JobName): Promise<void> {
  const known = await boss.getQueue(name);
  if (known === null) await boss.createQueue(name, { policy: 'short', notify: true, ...retries });
}

const closed = `do $$
  declare t text;
  begin
    grant usage on schema ${jobsSchema} to rapport_jobs, rapport_keeper;
    grant all on all tables in schema ${jobsSchema} to rapport_jobs;
    grant all on all sequences in schema ${jobsSchema} to rapport_jobs;
    grant select on ${jobsSchema}.queue to rapport_keeper;
    grant insert on ${jobsSchema}.job to rapport_keeper;
    for t in select relname from pg_class where relnamespace = '${jobsSchema}'::regnamespace and relkind in ('r', 'p') and not relforcerowsecurity loop
      execute format('create policy queue on ${jobsSchema}.%I to rapport_jobs, current_user using (true) with check (true)', t);
      execute format('alter table ${jobsSchema}.%I enable row level security', t);
      execute format('alter table ${jobsSchema}.%I force row level security', t);
    end loop;
    drop policy if exists known on ${jobsSchema}.queue;
    drop policy if exists put on ${jobsSchema}.job;
    create policy known on ${jobsSchema}.queue for select to rapport_keeper using (true);
    create policy put on ${jobsSchema}.job for insert to rapport_keeper with check (true);
  end $$`;
