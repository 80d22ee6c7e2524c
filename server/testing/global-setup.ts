import type { TestProject } from 'vitest/node';
import { startOwnPostgres } from './postgres.ts';
import { providePostgres } from './provide-postgres.ts';

/** Tests run on the PostgreSQL that Rapport brings along. */
export default (project: TestProject): Promise<() => Promise<void>> => providePostgres(project, startOwnPostgres);
