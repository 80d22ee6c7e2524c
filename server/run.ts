import path from 'node:path';
import type { Settings } from '#server/config/settings.ts';
import { SettingsError } from '#server/config/settings-error.ts';
import { CannotStart } from '#server/database/embedded/cannot-start.ts';
import { describeError, openLogger } from '#server/http/log.ts';
import { serve } from './serve.ts';

export const clone = path.resolve(import.meta.dirname, '..');

/** Runs a server until it is asked to stop or cannot go on. Gives the exit code; `whenReady` is told where people open it. */
export async function run(settings: Settings, whenReady: (origin: string) => void | Promise<void>): Promise<number> {
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
  try {
    await whenReady(running.origin);
    const failed = running.failed.then((error) => {
      logger.fatal(describeError(error), 'the database is gone');
      return 1;
    });
    return await Promise.race([asked, failed]);
  } finally {
    await running.stop();
  }
}

/** Ends the process with what `main` gives. What somebody can mend is told in a sentence, without a stack. */
export async function endWith(main: () => Promise<number>): Promise<void> {
  try {
    process.exit(await main());
  } catch (error) {
    if (error instanceof SettingsError || error instanceof CannotStart) process.stderr.write(`${error.message}\n`);
    else throw error;
    process.exit(1);
  }
}
