import path from 'node:path';
import { CannotStart } from '#server/database/embedded/cannot-start.ts';
import { SettingsError } from '#server/config/settings-error.ts';
import { readSettings, type Settings } from '#server/config/settings.ts';
import { describeError, openLogger } from '#server/http/log.ts';
import { serve } from './serve.ts';

const clone = path.resolve(import.meta.dirname, '..');

async function main(): Promise<void> {
  const settings = readSettings(process.env, { root: process.getuid?.() === 0, clone });
  const logger = openLogger(settings.logLevel);
  // Nothing may be thrown past every handler; if something is, it is told without its message, and the server ends.
  process.on('unhandledRejection', (error) => {
    logger.fatal(describeError(error), 'ended by an error nobody handled');
    process.exit(1);
  });
  // Listened for before anything starts: whoever is asked to stop while starting stops too, and leaves nothing behind.
  const asked = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(0));
  });
  const running = await serve(settings, logger, path.join(clone, 'dist', 'web'));
  say(settings, running.origin);

  const failed = running.failed.then((error) => {
    logger.fatal(describeError(error), 'the database is gone');
    return 1;
  });
  const code = await Promise.race([asked, failed]);
  await running.stop();
  process.exit(code);
}

function say({ dataDirectory, databaseUrl }: Settings, origin: string) {
  const database = databaseUrl === null ? 'brought along, in the data directory' : 'the one DATABASE_URL names';
  process.stdout.write(`\nRapport is ready.\n\n  Open      ${origin}\n  Data      ${dataDirectory}\n  Database  ${database}\n\nCtrl C stops it.\n\n`);
}

try {
  await main();
} catch (error) {
  if (error instanceof SettingsError || error instanceof CannotStart) process.stderr.write(`${error.message}\n`);
  else throw error;
  process.exit(1);
}
