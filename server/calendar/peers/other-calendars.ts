import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

// Debian's own: a Python that somebody built beside it does not see Debian's packages.
const python = '/usr/bin/python3';
const beside = (name: string) => path.join(import.meta.dirname, name);

/** Whether Debian's libical is here, and a compiler for the program that asks it. */
export function hasLibical(): boolean {
  return existsSync('/usr/include/libical/ical.h') && spawnSync('gcc', ['--version']).status === 0;
}

/** Whether Debian's Python is here, with icalendar and dateutil. */
export function hasPython(): boolean {
  return existsSync(python) && spawnSync(python, ['-c', 'import icalendar, dateutil.tz']).status === 0;
}

/** What python3-icalendar found wrong with a calendar, and the meetings of each series in it: when they start and end. */
export type ReadByPython = { errors: string[]; starts: Record<string, [number, number][]> };

/** Objects as files in a directory of their own, and what other programs say about them. Remove it in the end. */
export async function layOut(objects: ReadonlyMap<string, string>) {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'rapport-calendars-'));
  const files: string[] = [];
  for (const [name, object] of objects) {
    const file = path.join(directory, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.ics`);
    await writeFile(file, object);
    files.push(file);
  }
  const maxBuffer = 256 * 1024 * 1024;
  return {
    /** The complaints of libical, a line each. */
    async askLibical(): Promise<string[]> {
      const program = path.join(directory, 'check');
      await run('gcc', ['-Wall', '-Werror', '-Wno-deprecated-declarations', '-o', program, beside('check-with-libical.c'), '-lical']);
      const { stdout } = await run(program, files, { maxBuffer }).catch((error: { stdout: string }) => error);
      return stdout.split('\n').filter((line) => line !== '');
    },
    /** What Python reads out of each, in the order in which they were given. */
    async askPython(from: number, to: number): Promise<ReadByPython[]> {
      const { stdout } = await run(python, [beside('check-and-expand.py'), String(from), String(to), ...files], { maxBuffer });
      return stdout.trimEnd().split('\n').map((line): ReadByPython => JSON.parse(line));
    },
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
