import type { TestProject } from 'vitest/node';
import type { Address } from '#server/database/connect.ts';
import type { TestServer } from './postgres.ts';
import { asOwner, dropDatabase, makeTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The PostgreSQL server of this run, and the migrated database that tests copy. */
    postgres: { address: Address; template: string };
  }
}

/** Starts one PostgreSQL for all tests of a project, and gives how to end it. */
export async function providePostgres(project: TestProject, start: () => Promise<TestServer>): Promise<() => Promise<void>> {
  const server = await start();
  const template = await makeTemplate(server.address);
  project.provide('postgres', { address: server.address, template });
  return async () => {
    await asOwner(server.address, (owner) => dropDatabase(owner, template));
    await server.stop();
  };
}
