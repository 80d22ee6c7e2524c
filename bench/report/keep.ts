import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Options } from '../options.ts';
import { describeMachine } from './machine.ts';
import { isMet, type Result } from './result.ts';

/** Writes a result as JSON, so that figures of different days and machines can be compared. Gives the file. */
export async function keepResult(directory: string, name: string, options: Options, result: Result): Promise<string> {
  const { postgres, rows, ...rest } = result;
  const kept = {
    name,
    at: new Date().toISOString(),
    machine: { ...describeMachine(), postgres },
    options,
    ...rest,
    rows: rows.map((row) => ({ ...row, met: isMet(row) })),
  };
  await mkdir(directory, { recursive: true });
  const file = path.join(directory, `${name}.json`);
  await writeFile(file, `${JSON.stringify(kept, null, 2)}\n`);
  return file;
}
