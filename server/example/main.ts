import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readSettings } from '#server/config/settings.ts';
import { clone, endWith, run } from '#server/run.ts';

// A server with the example in data of its own, whatever else is installed here; they are gone when it stops.
const maya = { name: 'Maya Lindqvist', email: 'maya@example.org' };

await endWith(async () => {
  const given = readSettings(process.env, { root: process.getuid?.() === 0, clone });
  const dataDirectory = await mkdtemp(path.join(os.tmpdir(), 'rapport-example-'));
  try {
    return await run({ ...given, url: null, dataDirectory, databaseUrl: null, masterKey: null }, async (origin) => {
      const password = randomBytes(9).toString('base64url');
      await openAs(origin, password);
      process.stdout.write(
        `\nRapport is ready, with an example to look around in.\n\n  Open      ${origin}\n  E-mail    ${maya.email}\n  Password  ${password}\n\nMaya and Sam are made up. Ctrl C stops it, and nothing is kept.\n\n`,
      );
    });
  } finally {
    await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Does what somebody at a browser would: makes the account, and presses once. */
async function openAs(origin: string, password: string): Promise<void> {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const account = await ask(`${origin}/api/account`, { ...maya, password, timeZone }, '');
  await ask(`${origin}/api/example`, {}, account.headers.get('set-cookie')?.split(';')[0] ?? '');
}

async function ask(address: string, body: unknown, cookie: string): Promise<Response> {
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the example could not be opened: ${new URL(address).pathname} answered ${answer.status}`);
  return answer;
}
