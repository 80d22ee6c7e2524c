import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { checkInLines, coverRoots, recapLines, roots } from '#document/shape.ts';
import { readPostmasterFile } from '#server/database/embedded/postmaster-file.ts';
import { socketPort } from '#server/database/embedded/socket-directory.ts';
import { makeAuthenticator } from '#server/testing/authenticator.ts';
import { openClient } from '#server/testing/live.ts';
import { raise } from '#server/testing/page.ts';
import { startServerProcess } from '#server/testing/server-process.ts';
import { framework } from '#server/testing/server.ts';
import { visitorOf } from '#server/testing/visitor.ts';

const canary = 'quokkatangerine';

test('a word typed into every kind of field is in no file of the server, no dump and no log', async () => {
  const [data, logs] = [await freshDirectory(), await freshDirectory()];
  const logFile = path.join(logs, 'log');
  const output = openSync(logFile, 'w');
  const server = await startServerProcess(data, { settings: { LOG_LEVEL: 'trace', RAPPORT_PRIVATE_HOOKS: 'allow' }, output });

  const maya = visitorOf(server.origin, { 'user-agent': `${canary}/1.0 (Linux)` });
  const person = await maya.api.account.create({ name: `Maya ${canary}`, email: `maya@${canary}.example`, password: `${canary} password`, timeZone: 'UTC' });
  await maya.api.account.changePassword({ current: `${canary} password`, next: `${canary} another password` });
  await maya.api.sessions.open({ email: `nobody@${canary}.example`, password: canary }).catch(() => {});
  await maya.api.signIn.changeAddress({ email: `lindqvist@${canary}.example`, password: `${canary} another password` });
  await maya.api.sessions.open({ email: `lindqvist@${canary}.example`, password: `${canary} another password` });
  await maya.api.signIn.beginSecondFactor({ password: `${canary} another password` });
  await maya.api.signIn.confirmSecondFactor({ code: canary }).catch(() => {});
  await maya.api.signIn.byLink({ token: canary }).catch(() => {});
  const room = randomUUID();
  await maya.api.oneOnOnes.start({
    id: room,
    other: { name: `Sam ${canary}`, email: `sam@${canary}.example` },
    seat: 'manager',
    relation: 'managed',
    slot: { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2031-01-07', time: '10:00', zone: 'UTC', minutes: 30 },
    place: `Room ${canary}`,
    framework: { key: 'own', sections: [...framework.sections, { key: 'own', title: `Title ${canary}`, prompt: `Prompt ${canary}` }] },
  });
  await maya.api.invitations.renew({ id: room, email: `samuel@${canary}.example` });
  await maya.api.imports.keep({
    id: room,
    importId: randomUUID(),
    source: `${canary}.md`,
    skipKnown: true,
    pages: [
      {
        day: '2026-01-06',
        sections: [
          {
            key: canary,
            title: `Section ${canary}`,
            bullets: [{ kind: 'action', indent: 0, text: `Imported ${canary}`, by: 'other', owner: 'other', due: null, state: 'dropped', reason: `Because ${canary}` }],
          },
        ],
      },
    ],
  });

  const { planned, cover } = await maya.api.oneOnOnes.read({ id: room });
  const writer = { id: person.id, name: '', email: '', session: { id: '', token: maya.cookie().split('=')[1] ?? '' } };
  const page = openClient(server, writer, planned?.id ?? '');
  await page.synced();
  raise(page.document, { by: person.id, kind: 'action', state: 'dropped', reason: `Reason ${canary}` }, `Said ${canary}`);
  for (const line of recapLines) page.document.getMap(roots.recap).set(line, new Y.Text(`Recap ${canary}`));
  for (const line of checkInLines) page.document.getMap(roots.checkIn(person.id)).set(line, new Y.Text(`Check-in ${canary}`));
  for (const line of recapLines) page.document.getMap(roots.agreed(person.id)).set(line, `Recap ${canary}`);
  await page.saved();
  const beside = openClient(server, writer, cover);
  await beside.synced();
  for (const root of coverRoots) beside.document.getText(root).insert(0, `Cover ${canary}`);
  await beside.saved();
  expect(page.ended).toEqual([]);
  await maya.api.notes.write({ id: room, page: planned?.id ?? '', text: `Noted ${canary}`, seen: 0 });
  await maya.api.notes.write({ id: room, text: `About ${canary}`, seen: 0 });
  await maya.api.goals.set({ id: room, goal: randomUUID(), title: `Goal ${canary}`, why: `Why ${canary}`, steps: [{ text: `Step ${canary}`, done: false }] });
  await maya.api.pages.move({ id: planned?.id ?? '', day: '2031-01-08', time: '10:00', reason: `Moved ${canary}` });
  const sentences = [{ id: 's', text: `Sentence ${canary}` }];
  await maya.api.story.keepDraft({ id: room, draft: { from: '2026-01-01', to: '2026-12-31', order: [], left: [], sentences } });
  const channel = randomUUID();
  await maya.api.channels.add({ id: channel, kind: 'slack', name: `Chat ${canary}`, address: `http://127.0.0.1:1/${canary}` });
  await maya.api.channels.test({ id: channel });
  const { next } = await maya.api.pages.close({ id: planned?.id ?? '' });
  await maya.api.pages.skip({ id: next, reason: `Skipped ${canary}` });
  await maya.api.schedule.away({ away: randomUUID(), ids: [room], from: '2031-02-01', to: '2031-02-02', reason: `Away ${canary}` });
  const { options } = await maya.api.passkeys.beginAdding({});
  const saying = { origin: server.origin.replace('127.0.0.1', 'localhost'), rpId: 'localhost', challenge: String(options['challenge']) };
  const { id: passkey } = await maya.api.passkeys.add({ response: makeAuthenticator().make(saying) });
  await maya.api.passkeys.rename({ id: passkey, name: `Passkey ${canary}` });
  // The address of a feed is a secret: it is in no log, and of what is in it only a hash is kept.
  const { address } = await maya.api.calendar.renewFeed();
  expect((await fetch(address)).status).toBe(200);
  const secret = /([^/]+)\.ics$/.exec(address)?.[1] ?? '';
  // A request that fails, and one that quotes what it was given.
  await fetch(`${server.origin}/api/one-on-ones?${canary}`, { method: 'POST', body: `{"${canary}`, headers: { cookie: maya.cookie(), 'content-type': 'application/json' } });
  expect(JSON.stringify(await maya.api.pages.read({ id: planned?.id ?? '' }))).toContain(canary);

  const dump = await dumpOf(data);
  page.close();
  beside.close();
  await server.stop();
  closeSync(output);

  expect(dump.length).toBeGreaterThan(1_000);
  expect(traces(Buffer.from(dump))).toEqual([]);
  expect(await readFile(logFile, 'utf8')).toContain('"path":"/api/one-on-ones"');
  expect(traces(await readFile(logFile))).toEqual([]);
  expect(await readFile(logFile, 'utf8')).toContain('"path":"/calendar/…"');
  for (const text of [dump, await readFile(logFile, 'utf8')]) expect(text).not.toContain(secret);
  for (const entry of await readdir(data, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    expect(traces(await readFile(file)), file).toEqual([]);
  }
});

async function freshDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'rapport canary '));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** The ways in which words are found again by whoever looks for them. */
function traces(bytes: Buffer): string[] {
  const spellings = {
    plain: Buffer.from(canary),
    capitals: Buffer.from(canary.toUpperCase()),
    wide: Buffer.from(canary, 'utf16le'),
    hexadecimal: Buffer.from(Buffer.from(canary).toString('hex')),
    // Base64 depends on where in a run of three bytes the word begins: the middle part that does not.
    ...Object.fromEntries([0, 1, 2].map((shift) => [`base64+${shift}`, Buffer.from(Buffer.from(' '.repeat(shift) + canary).toString('base64').slice(4, 16))])),
  };
  return Object.entries(spellings).filter(([, spelling]) => bytes.includes(spelling)).map(([name]) => name);
}

/** Every row of every table, as the owner sees it. */
async function dumpOf(data: string): Promise<string> {
  const file = await readPostmasterFile(path.join(data, 'postgres'));
  const owner = new pg.Client({ host: file?.socketDirectory ?? '', port: socketPort, user: 'postgres', database: 'postgres' });
  await owner.connect();
  const { rows: tables } = await owner.query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'");
  let dump = '';
  for (const { name } of tables) dump += JSON.stringify((await owner.query(`select t::text from ${name} t`)).rows);
  await owner.end();
  return dump;
}
