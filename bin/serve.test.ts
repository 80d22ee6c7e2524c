import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const serve = new URL('serve.mjs', import.meta.url).href;
const script = `import(${JSON.stringify(serve)}).then((it) => it.serve(process.execPath)).then((code) => process.exit(code))`;

let home = '';
const started: ChildProcess[] = [];

beforeEach(async () => {
  home = await mkdtemp('/tmp/rapport-test-');
  await chmod(home, 0o755);
});

afterEach(async () => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  await databaseIsGone();
  await rm(home, { recursive: true, force: true });
});

describe('the server', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('stops with its database on %s, and says it went well', async (signal) => {
    const { child } = await start();
    child.kill(signal);
    // Ctrl C in a terminal reaches every process at once, and npm passes it on once more.
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await database()).toBe(null);
  });

  test('stops when asked to while it is still starting, and leaves no database behind', async () => {
    const child = run({});
    await vi.waitFor(async () => expect(await database()).not.toBe(null), { timeout: 30_000, interval: 20 });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await database()).toBe(null);
  });

  test('stops when what started it is killed, and the next start finds nothing in its way', async () => {
    const first = await start();
    first.child.kill('SIGKILL');
    await databaseIsGone();
    await expect(fetch(`${first.origin}/healthz`)).rejects.toThrow('fetch failed');
    const second = await start();
    expect((await fetch(`${second.origin}/healthz`)).status).toBe(200);
  });

  test('prints where it is and nothing alarming', async () => {
    const { printed, child } = await start();
    expect(printed()).toContain(home);
    expect(printed()).not.toMatch(/warn|error|experimental|deprecated/i);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  test('tells every wrong setting at once, and ends with a code that says so', async () => {
    const child = run({ PORT: 'eighty', LOG_LEVEL: 'loud' });
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(code).toBe(1);
    expect(errors).toMatch(/PORT must[^]*LOG_LEVEL must/);
    expect(errors).not.toContain('    at ');
  });
});

function run(environment: Record<string, string>) {
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...inherited } = process.env;
  const child = spawn(process.execPath, ['-e', script], {
    env: { ...inherited, RAPPORT_DATA: path.join(home, 'data'), PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
}

async function start() {
  const child = run({});
  let all = '';
  const keep = (chunk: Buffer) => {
    all += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const origin = await vi.waitFor(
    () => {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(all)?.[0];
      if (!found) throw new Error(`it did not start: ${all}`);
      return found;
    },
    { timeout: 30_000, interval: 50 },
  );
  return { child, origin, printed: () => all };
}

async function databaseIsGone() {
  const gone = async () => {
    if ((await database()) !== null) throw new Error('the database still runs');
  };
  await vi.waitFor(gone, { timeout: 15_000, interval: 50 });
}

/** The process of the database, or null where there is none. */
async function database(): Promise<number | null> {
  const file = await readFile(path.join(home, 'data/postgres/postmaster.pid'), 'utf8').catch(() => null);
  return file === null ? null : Number.parseInt(file, 10);
}
