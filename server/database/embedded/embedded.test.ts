import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { findBinaries, locate } from './binaries.ts';
import { startEmbedded, type Embedded } from './start.ts';
import { chooseUser } from './system-user.ts';

const root = process.getuid?.() === 0;
const script = fileURLToPath(new URL('start-apart.ts', import.meta.url));
const nobody = root ? await chooseNobody() : null;

let home = '';
const lines: string[] = [];
const keep = (line: string) => void lines.push(line);
const log = { debug: keep, warn: keep, error: keep };
const running: Embedded[] = [];
const apart: ChildProcess[] = [];

beforeEach(async () => {
  home = await mkdtemp('/tmp/rapport-test-');
  await chmod(home, 0o755);
  lines.length = 0;
});

afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
  for (const child of apart.splice(0)) await end(child, 'SIGTERM');
  await rm(home, { recursive: true, force: true });
});

describe('the embedded database', () => {
  test('is made at the first start and keeps what was written for the next', async () => {
    const dataDir = path.join(home, 'data');
    const first = await start(dataDir);
    expect(first).toMatchObject({ version: '18', superuser: 'postgres', adopted: false });
    await write(first, 'kept');
    await first.stop();
    expect(await words(await start(dataDir))).toEqual(['kept']);
  });

  test('is closed to everybody else', async () => {
    const dataDir = path.join(home, 'data');
    const database = await start(dataDir);
    expect((await stat(dataDir)).mode & 0o067).toBe(0);
    expect((await stat(path.join(dataDir, 'postgres'))).mode & 0o077).toBe(0);
    expect(await setting(database, 'listen_addresses')).toBe('');
    expect(await setting(database, 'fsync')).toBe('on');
  });

  test('runs from a path with spaces, commas and quotes', async () => {
    await write(await start(path.join(home, `Sam's "one, on, ones"`)), 'kept');
  });

  test('runs from a path too long for a socket', async () => {
    const dataDir = path.join(home, 'a'.repeat(120));
    const database = await start(dataDir);
    await write(database, 'kept');
    expect(Buffer.byteLength(database.socketDir)).toBeLessThan(80);
    await database.stop();
    await expect(stat(database.socketDir)).rejects.toThrow('ENOENT');
    expect(await words(await start(dataDir))).toEqual(['kept']);
  });

  test('never logs what people write, not even in errors', async () => {
    const database = await start(path.join(home, 'data'));
    const client = await open(database);
    await client.query('create table secret (word text primary key, number int)');
    await client.query("insert into secret values ('canary', 1)");
    await expect(client.query("insert into secret values ('canary', 2)")).rejects.toThrow('duplicate key');
    await expect(client.query("select 'canary'::uuid")).rejects.toThrow('invalid input');
    await expect(client.query('select $1::text::int', ['canary'])).rejects.toThrow('invalid input');
    await expect(client.query('select canary from')).rejects.toThrow('syntax');
    await client.query("do $$ begin raise warning 'canary'; end $$");
    await client.end();
    await database.stop();
    expect(lines.some((line) => line.includes('ready to accept connections'))).toBe(true);
    expect(lines.filter((line) => line.includes('canary'))).toEqual([]);
  });
});

describe('after a crash', () => {
  test('a killed PostgreSQL comes back by itself, with what was written', async () => {
    const database = await start(path.join(home, 'data'));
    await write(database, 'kept');
    process.kill(await postmaster(path.join(home, 'data')), 'SIGKILL');
    await vi.waitFor(async () => expect(await words(database)).toEqual(['kept']), { timeout: 15_000, interval: 50 });
  });

  test('a killed Rapport leaves nothing in the way of the next start', async () => {
    const dataDir = path.join(home, 'data');
    const { child, socketDir } = await startApart(dataDir);
    await write({ socketDir }, 'kept');
    await end(child, 'SIGKILL');
    expect(await words(await start(dataDir))).toEqual(['kept']);
  });

  test('Rapport and PostgreSQL both killed leave nothing in the way of the next start', async () => {
    const dataDir = path.join(home, 'data');
    const { child, socketDir } = await startApart(dataDir);
    await write({ socketDir }, 'kept');
    process.kill(await postmaster(dataDir), 'SIGKILL');
    await end(child, 'SIGKILL');
    expect(await words(await start(dataDir))).toEqual(['kept']);
  });

  test('a PostgreSQL that outlived its Rapport is taken over', async () => {
    const dataDir = path.join(home, 'data');
    const { child, socketDir } = await startApart(dataDir, { path: await pathWithoutSetpriv() });
    await write({ socketDir }, 'kept');
    await end(child, 'SIGKILL');
    const database = await start(dataDir);
    expect(database.adopted).toBe(true);
    expect(await words(database)).toEqual(['kept']);
  });

  test('a number left by a server that is gone does not stop the start, though another process has it now', async () => {
    const dataDir = path.join(home, 'data');
    await (await start(dataDir)).stop();
    const user = await chooseUser(path.join(dataDir, 'postgres'));
    const other = spawn('sleep', ['60'], { ...user });
    apart.push(other);
    for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
      const file = path.join(dataDir, 'postgres', name);
      await writeFile(file, `${other.pid}\n${dataDir}/postgres\n1700000000\n5432\n${dataDir}/postgres\n\n`);
      if (user) await chown(file, user.uid, user.gid);
    }
    expect((await start(dataDir)).adopted).toBe(false);
    expect(other.exitCode).toBeNull();
  });

  test('a first start that was cut short is begun again', async () => {
    const dataDir = path.join(home, 'data');
    await mkdir(path.join(dataDir, 'postgres.unfinished-abc'), { recursive: true });
    await writeFile(path.join(dataDir, 'postgres.unfinished-abc/PG_VERSION'), '18\n');
    await write(await start(dataDir), 'kept');
    expect(await readdir(dataDir)).not.toContain('postgres.unfinished-abc');
  });
});

describe('one data directory', () => {
  test('serves one Rapport at a time, and the second is told which process has it', async () => {
    const dataDir = path.join(home, 'data');
    const both = await Promise.all([startApart(dataDir), startApart(dataDir)]);
    const winner = both.find((one) => !one.refused);
    const loser = both.find((one) => one.refused);
    expect(loser?.refused).toContain(`already running on ${dataDir} (process ${winner?.child.pid})`);
  });

  test('written by another PostgreSQL is refused and left alone', async () => {
    const cluster = path.join(home, 'data/postgres');
    await mkdir(cluster, { recursive: true });
    await writeFile(path.join(cluster, 'PG_VERSION'), '17\n');
    await expect(start(path.join(home, 'data'))).rejects.toThrow('was written by PostgreSQL 17');
    expect(await readdir(cluster)).toEqual(['PG_VERSION']);
  });

  test('whose place holds other files is refused and left alone', async () => {
    const cluster = path.join(home, 'data/postgres');
    await mkdir(cluster, { recursive: true });
    await writeFile(path.join(cluster, 'thesis.txt'), 'ten years of work');
    await expect(start(path.join(home, 'data'))).rejects.toThrow('holds no database');
    expect(await readdir(cluster)).toEqual(['thesis.txt']);
  });
});

describe.runIf(root)('started as root', () => {
  test('PostgreSQL runs as somebody else, who owns the database', async () => {
    await start(path.join(home, 'data'));
    expect((await stat(path.join(home, 'data/postgres'))).uid).not.toBe(0);
  });

  test('a data directory that was made for root alone is opened just enough', async () => {
    await mkdir(path.join(home, 'data'), { mode: 0o700 });
    await start(path.join(home, 'data'));
    expect((await stat(path.join(home, 'data'))).mode & 0o777).toBe(0o710);
  });

  test('a directory that is closed above says so', async () => {
    await chmod(home, 0o700);
    await expect(start(path.join(home, 'data'))).rejects.toThrow('Set RAPPORT_DATA to a place like');
  });

  test('programs in a closed home are copied to where they can be reached', async () => {
    const closed = path.join(home, 'closed');
    await mkdir(closed, { mode: 0o700 });
    const { native, version } = await locate();
    await cp(native, path.join(closed, 'native'), { recursive: true });
    const user = await chooseUser(path.join(home, 'none'));
    const found = await findBinaries(home, user, { native: path.join(closed, 'native'), version });
    const answer = spawnSync(found.postgres, ['--version'], { ...user, env: found.environment, encoding: 'utf8' });
    expect(answer.stdout).toContain('PostgreSQL) 18');
  });
});

describe.runIf(nobody)('started as a normal user', () => {
  test('everything belongs to that user, at the first start and later', async () => {
    const dataDir = path.join(home, 'data');
    await mkdir(dataDir, { mode: 0o700 });
    await chown(dataDir, nobody?.uid ?? 0, nobody?.gid ?? 0);
    const first = await startApart(dataDir, { user: nobody });
    expect(first.refused).toBeUndefined();
    await write({ socketDir: first.socketDir }, 'kept');
    expect((await stat(path.join(dataDir, 'postgres'))).uid).toBe(nobody?.uid);
    await end(first.child, 'SIGTERM');
    const second = await startApart(dataDir, { user: nobody });
    expect(await words({ socketDir: second.socketDir })).toEqual(['kept']);
  });

  test("somebody else's data directory is refused with a sentence", async () => {
    await mkdir(path.join(home, 'data'), { mode: 0o700 });
    const { refused } = await startApart(path.join(home, 'data'), { user: nobody });
    expect(refused).toContain(`The data directory ${home}/data cannot be made or used`);
  });
});

async function start(dataDir: string): Promise<Embedded> {
  const database = await startEmbedded({ dataDir, log });
  running.push(database);
  return database;
}

const said = z.object({ socketDir: z.string().default(''), adopted: z.boolean().optional(), refused: z.string().optional() });

type Apart = { user?: { uid: number; gid: number } | null; path?: string };

async function startApart(dataDir: string, { user = null, path: programs }: Apart = {}) {
  const env = { ...process.env, ...(programs ? { PATH: programs } : {}) };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, dataDir], {
    ...user,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  apart.push(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, ...said.parse(JSON.parse(String(line))) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

async function open({ socketDir }: { socketDir: string }): Promise<pg.Client> {
  const client = new pg.Client({ host: socketDir, port: 5432, user: 'postgres', database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function write(database: { socketDir: string }, word: string) {
  const client = await open(database);
  await client.query('create table if not exists words (word text)');
  await client.query('insert into words values ($1)', [word]);
  await client.end();
}

async function words(database: { socketDir: string }): Promise<string[]> {
  const client = await open(database);
  const { rows } = await client.query<{ word: string }>('select word from words');
  await client.end();
  return rows.map((row) => row.word);
}

async function setting(database: Embedded, name: string): Promise<string | undefined> {
  const client = await open(database);
  const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [name]);
  await client.end();
  return rows[0]?.value;
}

async function postmaster(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
}

/** A machine without setpriv, where nothing stops PostgreSQL when Rapport is killed. */
async function pathWithoutSetpriv(): Promise<string> {
  const directory = path.join(home, 'bin');
  await mkdir(directory, { mode: 0o755 });
  for (const name of ['id', 'test', 'ps', 'sh']) {
    const { stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    await symlink(stdout.trim(), path.join(directory, name));
  }
  return directory;
}

async function chooseNobody() {
  const uid = spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', 'nobody'], { encoding: 'utf8' });
  if (uid.status !== 0) return null;
  const user = { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  const canRead = spawnSync('test', ['-r', script], { ...user, cwd: '/' }).status === 0;
  return canRead ? user : null;
}
