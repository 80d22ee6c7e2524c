import { spawn, spawnSync } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestServer } from './postgres.ts';

// Where Debian and Ubuntu keep it. PostgreSQL 15 is the oldest Rapport runs on.
const local = '/usr/lib/postgresql/15/bin';

/** Whether there is a PostgreSQL other than the one Rapport brings along: named by DATABASE_URL_TEST, or a local 15. */
export function hasOtherPostgres(): boolean {
  return Boolean(process.env['DATABASE_URL_TEST']) || existsSync(path.join(local, 'postgres'));
}

/** The server DATABASE_URL_TEST names, or a local PostgreSQL 15 in a temporary directory. */
export async function startOtherPostgres(): Promise<TestServer> {
  const given = process.env['DATABASE_URL_TEST'];
  return given ? { address: readUrl(given), stop: async () => {} } : startLocal();
}

async function startLocal(): Promise<TestServer> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'rapport-15-'));
  const user = process.getuid?.() === 0 ? debianUser() : null;
  if (user) await chown(directory, user.uid, user.gid);
  const run = { ...user, env: { PATH: process.env['PATH'], LC_ALL: 'C' } };
  const made = spawnSync(path.join(local, 'initdb'), ['-D', directory, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], run);
  if (made.status !== 0) throw new Error(`initdb of PostgreSQL 15 failed: ${String(made.stderr)}`);
  const options = { listen_addresses: '', unix_socket_directories: directory, fsync: 'off', max_connections: '100' };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(path.join(local, 'postgres'), ['-D', directory, ...flags], { ...run, stdio: 'ignore' });
  const ended = once(server, 'exit');
  const address = { host: directory, port: 5432, user: 'postgres', database: 'postgres' };
  await Promise.race([answering(address), ended.then(() => Promise.reject(new Error('PostgreSQL 15 ended by itself')))]);
  return {
    address,
    stop: async () => {
      server.kill('SIGINT');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; Debian's package made somebody for it. */
function debianUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: id('-u'), gid: id('-g') };
}

async function answering(address: pg.ClientConfig): Promise<void> {
  for (;;) {
    const client = new pg.Client(address);
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function readUrl(url: string): pg.ClientConfig {
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    host: decodeURIComponent(hostname),
    port: port === '' ? 5432 : Number(port),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)) || 'postgres',
  };
}
