import type pg from 'pg';
import type { Address } from './connect.ts';

const groups = ['rapport_person', 'rapport_gate', 'rapport_keeper', 'rapport_jobs'] as const;

/**
 * Makes the roles the server works under, and gives the address it logs in with.
 * The login role inherits nothing: a query outside a door (see reach.ts) is refused by PostgreSQL.
 * Its password is derived from the master key, so that several servers on one database agree on it.
 */
export async function prepareRoles(owner: pg.Client, address: Address, password: string): Promise<Address> {
  const { rows } = await owner.query<{ database: string; me: string }>(
    'select current_database() as database, current_user as me',
  );
  const [{ database, me } = { database: '', me: '' }] = rows;
  const login = `rapport_login_${database}`.slice(0, 63);
  // Roles belong to the whole cluster: two servers, or two test workers, may arrive here at once.
  await owner.query("select pg_advisory_lock(hashtext('rapport roles'))");
  try {
    for (const role of [...groups, login]) {
      const known = await owner.query('select from pg_roles where rolname = $1', [role]);
      if (known.rowCount === 0) await owner.query(`create role ${owner.escapeIdentifier(role)} nologin noinherit`);
    }
    await owner.query(
      `alter role ${owner.escapeIdentifier(login)} login noinherit password ${owner.escapeLiteral(password)}`,
    );
    await owner.query(`grant rapport_person, rapport_gate, rapport_jobs to ${owner.escapeIdentifier(login)}`);
    // The owner of the tables hands functions over to the keeper, which takes being a member of it.
    await owner.query(`grant rapport_keeper to ${owner.escapeIdentifier(me)}`);
    await owner.query(`grant usage on schema public to ${groups.filter((group) => group !== 'rapport_jobs').join(', ')}`);
    await owner.query('revoke create on schema public from public');
    await owner.query('grant create on schema public to rapport_keeper');
  } finally {
    await owner.query("select pg_advisory_unlock(hashtext('rapport roles'))");
  }
  return { ...address, user: login, password };
}
