import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { hasOtherPostgres } from './server/testing/other-postgres.ts';

const inTesting = (file: string) => fileURLToPath(new URL(`server/testing/${file}`, import.meta.url));

/** Tests whose outcome depends on which PostgreSQL they run on. */
const onDatabase = ['server/{http,documents,live}/**/*.test.ts', 'server/database/*.test.ts'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rapport',
          include: ['{core,document,contract,server,web,cli,bench,bin}/**/*.test.ts'],
          globalSetup: [inTesting('global-setup.ts')],
        },
      },
      ...(hasOtherPostgres()
        ? [{ extends: true as const, test: { name: 'oldest PostgreSQL', include: onDatabase, globalSetup: [inTesting('global-setup-other.ts')] } }]
        : []),
    ],
  },
});
