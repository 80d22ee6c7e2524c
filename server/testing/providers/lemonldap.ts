import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { client } from './oidc-provider.ts';

/** Where Debian puts the program that serves it, and what it serves. */
const needed = ['/usr/bin/plackup', '/usr/share/perl5/Lemonldap/NG/Portal.pm', '/usr/share/perl5/Apache/Session/File.pm'];

/** Whether LemonLDAP::NG is installed: an OpenID Connect provider that shares no line of code with the library we use. */
export function hasLemonldap(): boolean {
  return needed.every((file) => existsSync(file));
}

/** LemonLDAP::NG with its demo users, for the client whose people come back to this address. */
export async function startLemonldap() {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'rapport-lemonldap-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let ended: Promise<unknown> | null = null;
  let stopIt = () => {};

  /** Sets it up and waits until it answers. */
  async function open(callback: string): Promise<void> {
    const server = spawn('/usr/bin/plackup', ['-o', '127.0.0.1', '-p', String(port), path.join(import.meta.dirname, 'lemonldap.psgi')], {
      env: { PATH: '/usr/bin:/bin', DIRECTORY: directory, ADDRESS: address, CALLBACK: callback, CLIENT_ID: client.clientId, CLIENT_SECRET: client.clientSecret },
      stdio: 'ignore',
    });
    const gone = once(server, 'exit');
    ended = gone;
    stopIt = () => void server.kill();
    await Promise.race([answering(`${address}/.well-known/openid-configuration`), gone.then(() => Promise.reject(new Error('LemonLDAP::NG ended by itself')))]);
  }

  return {
    address,
    setting: { issuer: address, ...client, name: 'LemonLDAP' },
    open,
    stop: async () => {
      stopIt();
      await ended;
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answering(address: string): Promise<void> {
  for (;;) {
    const response = await fetch(address).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
