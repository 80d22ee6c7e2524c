import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './log-lines.ts';
import type { Postmaster } from './postmaster.ts';

// One that does not stay up for this long counts as failing; after so many in a row there is no point in going on.
const shortLife = 30_000;
const shortLivesInARow = 5;

/** Keeps a server running: each time it ends without having been stopped, it is started again. */
export async function supervise(start: () => Promise<Postmaster>, log: Log) {
  let current = await start();
  let stopping = false;

  async function watch(): Promise<Error | null> {
    let shortLives = 0;
    for (;;) {
      const began = Date.now();
      await current.gone;
      if (stopping) return null;
      shortLives = Date.now() - began < shortLife ? shortLives + 1 : 1;
      if (shortLives >= shortLivesInARow) return new Error('the database keeps ending by itself');
      log.warn('database: ended without being asked to, starting it again');
      await pause((shortLives - 1) * 500);
      try {
        if (!stopping) current = await start();
        if (stopping) return await current.stop().then(() => null);
      } catch (error) {
        return error instanceof Error ? error : new Error(String(error));
      }
    }
  }

  const watching = watch();
  return {
    failed: new Promise<Error>((settle) => {
      void watching.then((error) => error && settle(error));
    }),
    async stop(): Promise<void> {
      stopping = true;
      await current.stop();
      // A new one may be on its way just now; it is stopped there.
      await watching;
    },
  };
}
