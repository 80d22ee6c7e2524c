import { createRequire } from 'node:module';
import type { TestProject } from 'vitest/node';
import type { Address } from '#server/database/connect.ts';
import { asOwner, dropDatabase, makeTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL server of this run, and the migrated database that tests copy. */
    postgres: { address: Address; template: string };
  }
}

// Loaded by Node itself: vitest's own loader has no import.meta.resolve, which finds PostgreSQL's programs.
const { startTestPostgres } = createRequire(import.meta.url)('./postgres.ts') as typeof import('./postgres.ts');

/** One PostgreSQL server for the whole run of vitest. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  const template = await makeTemplate(server.address);
  project.provide('postgres', { address: server.address, template });
  return async () => {
    await asOwner(server.address, (owner) => dropDatabase(owner, template));
    await server.stop();
  };
}
