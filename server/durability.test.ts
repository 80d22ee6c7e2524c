import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSections } from '#document/read-page.ts';
import { openClient, until, type TestClient } from '#server/testing/live.ts';
import { raise } from '#server/testing/page.ts';
import { freePort, startServerProcess, type ServerProcess } from '#server/testing/server-process.ts';
import { framework, password } from '#server/testing/server.ts';
import { visitorOf, type Session } from '#server/testing/visitor.ts';

/**
 * The server as people run it, killed again and again while two write. Set RAPPORT_TEST_KILLS for a longer run.
 */
const kills = Number(process.env['RAPPORT_TEST_KILLS'] ?? 50);

let data: string;
let port: number;
let server: ServerProcess;

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'rapport kill '));
  port = await freePort();
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await rm(data, { recursive: true, force: true });
});

function start() {
  return startServerProcess(data, { port, settings: { RAPPORT_SIGNUP: 'open', LOG_LEVEL: 'silent' } });
}

test(`what was shown as saved is there after ${kills} kills of the server and its database`, async () => {
  const [maya, sam] = [await signUp('Maya'), await signUp('Sam')];
  const room = randomUUID();
  await maya.api.oneOnOnes.start({
    id: room,
    other: { name: 'Sam' },
    seat: 'manager',
    relation: 'managed',
    slot: { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2031-01-07', time: '10:00', zone: 'Europe/London', minutes: 30 },
    place: '',
    framework,
  });
  const { link } = await maya.api.invitations.renew({ id: room });
  await sam.api.invitations.accept({ token: new URL(link).hash.slice(1), confirmed: false });
  const page = (await maya.api.oneOnOnes.read({ id: room })).planned?.id ?? '';

  const writers = [maya, sam].map((who) => ({ who, client: openClient(server, who, page), written: 0, saved: [] as string[] }));
  await Promise.all(writers.map(({ client }) => client.synced()));

  for (let kill = 0; kill < kills; kill++) {
    const stopWriting = new AbortController();
    const writing = writers.map((writer) => write(writer, stopWriting.signal));
    const before = writers.map(({ saved }) => saved.length);
    // At least one line of each was said to be saved, and others are on the way.
    await until(() => expect(writers.every(({ saved }, n) => saved.length > (before[n] ?? 0))).toBe(true));
    // The server, its database, or the database first: each is a different moment to be cut off at.
    if (kill % 3 !== 0) process.kill(await server.postgres(), 'SIGKILL');
    if (kill % 3 !== 1) {
      await server.kill();
      server = await start();
    }
    stopWriting.abort();
    await Promise.all(writing);
    await Promise.all(writers.map(({ client }) => client.synced()));

    const there = await linesOf(maya.api, page);
    for (const { saved } of writers) expect(saved.filter((line) => !there.includes(line))).toEqual([]);
    expect(new Set(there).size).toBe(there.length);
  }

  await Promise.all(writers.map(({ client }) => client.saved()));
  const there = await linesOf(maya.api, page);
  for (const { client } of writers) {
    const here = readSections(client.document).flatMap(({ bullets }) => bullets.map(({ text }) => text)).filter(Boolean);
    expect(here).toEqual(there);
    client.close();
  }
}, kills * 12_000);

type Writer = { who: Someone; client: TestClient; written: number; saved: string[] };

/** Writes line after line until told to stop; a line counts as saved when the server has said so. */
async function write(writer: Writer, stop: AbortSignal): Promise<void> {
  const stopped = new Promise<false>((resolve) => stop.addEventListener('abort', () => resolve(false)));
  while (!stop.aborted) {
    const line = `${writer.who.name} ${writer.written++}`;
    raise(writer.client.document, { by: writer.who.id }, line);
    const said = await Promise.race([
      stopped,
      writer.client.saved().then(
        () => true,
        () => false,
      ),
    ]);
    if (said) writer.saved.push(line);
  }
}

type Someone = Session & { id: string; name: string; email: string; session: { id: string; token: string } };

async function signUp(name: string): Promise<Someone> {
  const visitor = visitorOf(server.origin);
  const email = `${name.toLowerCase()}@example.org`;
  const { id } = await visitor.api.account.create({ name, email, password, timeZone: 'Europe/London' });
  return { ...visitor, id, name, email, session: { id: '', token: visitor.cookie().split('=')[1] ?? '' } };
}

async function linesOf(api: Session['api'], page: string): Promise<string[]> {
  // The database may be coming up again by itself.
  let lines: string[] = [];
  await until(async () => {
    const { page: read } = await api.pages.read({ id: page });
    lines = read.sections.flatMap(({ bullets }) => bullets.map(({ text }) => text)).filter(Boolean);
  });
  return lines;
}
