import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from './cannot-start.ts';

/**
 * Holds the data directory for this process alone, so that no two ever set up or repair one database at once.
 * Held until released or until the process ends, however it ends: the kernel lets go, so nothing can be left stale,
 * and a process number means nothing to it (containers repeat them). SQLite is here for its lock only: it is the one
 * door to a file lock that Node has.
 */
export function holdDataDirectory(directory: string): { release(): void } {
  const holderFile = path.join(directory, 'held-by');
  const lock = new DatabaseSync(path.join(directory, 'held.lock'));
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && error.message.includes('locked'))) throw error;
    throw new CannotStart(
      `Rapport is already running on ${directory} (process ${readHolder(holderFile)}). ` +
        'Stop it first, or set RAPPORT_DATA to another directory.',
    );
  }
  writeFileSync(holderFile, `${process.pid}\n`, { mode: 0o600 });
  return { release: () => lock.close() };
}

function readHolder(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return 'unknown';
  }
}
