import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const python = '/usr/bin/python3';

/** Whether Debian's Radicale is here. */
export function hasRadicale(): boolean {
  return existsSync(python) && spawnSync(python, ['-c', 'import radicale']).status === 0;
}

/** A Radicale on loopback that anybody may write to, in a directory of its own. Stop it in the end. */
export async function startRadicale() {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'rapport-radicale-'));
  const port = await freePort();
  const config = path.join(directory, 'config');
  await writeFile(
    config,
    `[server]\nhosts = 127.0.0.1:${port}\n[auth]\ntype = none\n[rights]\ntype = authenticated\n[storage]\nfilesystem_folder = ${directory}/collections\n[logging]\nlevel = warning\n`,
  );
  const program = spawn(python, ['-m', 'radicale', '--config', config], { stdio: 'ignore' });
  const ended = once(program, 'exit');
  const origin = `http://127.0.0.1:${port}`;
  await Promise.race([answering(origin), ended.then(() => Promise.reject(new Error('Radicale ended by itself')))]);
  return {
    /** A request of CalDAV, as the user `maya`. */
    ask: (method: string, where: string, body: string, headers: Record<string, string> = {}) =>
      fetch(`${origin}${where}`, { method, body, headers: { authorization: `Basic ${btoa('maya:any')}`, ...headers } }),
    stop: async () => {
      program.kill('SIGTERM');
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function answering(origin: string): Promise<void> {
  for (;;) {
    try {
      await fetch(origin);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
