import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { refused } from '#server/testing/refused.ts';
import { startServerProcess } from '#server/testing/server-process.ts';
import { visitorOf } from '#server/testing/visitor.ts';

const run = promisify(execFile);
const maya = { name: 'Maya', email: 'maya@example.org', password: 'a password of some length', timeZone: 'UTC' };

test('whoever runs a server without mail makes a link for somebody who forgot their password', async () => {
  const data = await mkdtemp(path.join(os.tmpdir(), 'rapport-test-'));
  await chmod(data, 0o755);
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const before = await startServerProcess(data);
  await visitorOf(before.origin).api.account.create(maya);
  const port = Number(new URL(before.origin).port);

  const linkFor = (email: string) =>
    run(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'main.ts'), email], {
      env: { ...process.env, RAPPORT_DATA: data, PORT: String(port), LOG_LEVEL: 'silent', RAPPORT_URL: '', DATABASE_URL: '', RAPPORT_MASTER_KEY: '' },
    });
  // The database that came along belongs to the server while that runs.
  await expect(linkFor(maya.email)).rejects.toMatchObject({ code: 1 });
  await before.stop();
  await expect(linkFor('nobody@example.org')).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('no account') as string });
  const { stdout } = await linkFor('Maya@example.org');

  const server = await startServerProcess(data, { port });
  onTestFinished(() => server.stop());
  const token = new RegExp(`${server.origin}/new-password#(\\S+)`).exec(stdout)?.[1] ?? '';
  const { api } = visitorOf(server.origin);
  await api.signIn.resetPassword({ token, password: 'quite another password' });
  await refused(api.sessions.open({ email: maya.email, password: maya.password }), 'SIGN_IN_FAILED', 403);
  expect(await api.sessions.open({ email: maya.email, password: 'quite another password' })).toMatchObject({ me: { name: 'Maya' } });
}, 90_000);
