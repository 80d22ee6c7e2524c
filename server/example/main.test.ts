import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { visitorOf } from '#server/testing/visitor.ts';

test('`npm run example` prints how to sign in to the example, and leaves nothing behind', async () => {
  // Its data go where temporary things go: here a place of its own, so that it can be seen that nothing stays.
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'rapport-test-'));
  // PostgreSQL, run as another user, must be able to pass through.
  await chmod(temporary, 0o755);
  onTestFinished(() => rm(temporary, { recursive: true, force: true }));
  const environment = { ...process.env, TMPDIR: temporary, PORT: '0', LOG_LEVEL: 'silent', RAPPORT_DATA: path.join(temporary, 'never') };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'main.ts')], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
  });
  await vi.waitFor(() => expect(printed).toContain('Password'), { timeout: 60_000, interval: 50 });

  const said = (name: string) => new RegExp(`${name}\\s+(\\S+)`).exec(printed)?.[1] ?? '';
  const maya = visitorOf(said('Open'));
  await maya.api.sessions.open({ email: said('E-mail'), password: said('Password') });
  expect(await maya.api.oneOnOnes.list()).toMatchObject([{ example: true, held: 25, other: { name: 'Sam Okafor' } }]);

  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect((await readdir(temporary)).filter((name) => name.startsWith('rapport-example'))).toEqual([]);
}, 90_000);
