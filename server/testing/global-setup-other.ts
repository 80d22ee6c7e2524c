import type { TestProject } from 'vitest/node';
import { startOtherPostgres } from './other-postgres.ts';
import { providePostgres } from './provide-postgres.ts';

/** What touches the database runs once more on the oldest PostgreSQL Rapport supports, where there is one. */
export default (project: TestProject): Promise<() => Promise<void>> => providePostgres(project, startOtherPostgres);
