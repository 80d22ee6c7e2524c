import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { authenticate } from 'mailauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '#core/messages/message.ts';
import { say } from '#server/messages/say.ts';
import { openMailListener, type Came, type MailListener } from '#server/testing/mail-listener.ts';
import { idOf, toldOf } from '#server/testing/mail-read.ts';
import { hasPostfix, startPostfix } from '#server/testing/postfix.ts';
import { freePort } from '#server/testing/server-process.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

const keys = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const published = `v=DKIM1; k=rsa; p=${keys.publicKey.replace(/-----[^-]+-----|\s/g, '')}`;
const resolver = async (name: string, type: string): Promise<string[][]> => {
  if (type === 'TXT' && name === 'key._domainkey.rapport.example') return [[published]];
  throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
};

// Lines that mail servers are known to change: a dot alone, blanks at the end, long ones, letters beyond ASCII.
const object = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:REQUEST', 'SUMMARY:Ünï · 一対一 🙂', '.', '..', 'X-BLANKS:a  ', `X-LONG:${'x'.repeat(900)}`, 'From here', 'END:VCALENDAR', ''].join('\r\n');

const fromQuotedPrintable = (body: string) =>
  Buffer.from(
    body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

describe.skipIf(!hasPostfix())('between a real Postfix and who gets the mail (skipped without Debian’s postfix and root)', () => {
  let directory: string;
  let listener: MailListener;
  let server: TestServer;
  let postfix: Awaited<ReturnType<typeof startPostfix>>;
  let maya: Visitor;
  let person: string;
  let room: string;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'rapport-dkim-'));
    const keyFile = path.join(directory, 'key.pem');
    await writeFile(keyFile, keys.privateKey);
    listener = await openMailListener();
    const port = await freePort();
    server = await startServer('open', {
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'meet@rapport.example',
      dkim: { domain: 'rapport.example', selector: 'key', keyFile },
      inbound: { host: '127.0.0.1', port: 0, domain: 'in.rapport.example' },
    });
    postfix = await startPostfix(port, { 'in.rapport.example': server.inboundPort, '*': listener.port });
    server.clock.set('2026-11-24T09:00Z');
    maya = await server.signUp('Maya');
    person = await idOf(server, maya);
    await server.database.owner.query('update people set email_confirmed_at = now() where id = $1', [person]);
    room = await server.startOneOnOne(maya, 'Sam');
    // What comes with an account and a one-on-one.
    await server.work();
  });
  afterAll(async () => {
    await postfix.stop();
    await server.stop();
    await listener.close();
    await rm(directory, { recursive: true });
  });

  async function tell(message: Message): Promise<void> {
    const { reach, keys: keyRing } = server.database;
    await reach.write(person, (tx) => say(tx, { person, keys: keyRing, now: server.clock.now() }, { message, once: JSON.stringify(message), ways: ['mail'], shown: true }));
    await server.work();
  }
  const cameWith = async (subject: string): Promise<Came> => {
    for (let count = 1; ; count++) {
      const mail = await listener.cameSoMany(count);
      if (mail.email.subject === subject) return mail;
    }
  };
  /** The parts of a type, byte for byte: libraries that read mail put other ends to lines. */
  const partsOf = ({ raw }: Came, type: string): string[] =>
    raw
      .toString('latin1')
      .split(/^--/m)
      .filter((part) => part.includes(`Content-Type: ${type}`) && !part.includes('boundary='))
      .map((part) => {
        const body = part.slice(part.indexOf('\r\n\r\n') + 4, -2);
        return part.includes('quoted-printable') ? fromQuotedPrintable(body) : Buffer.from(body, 'base64').toString('utf8');
      });
  /** What the signature says to somebody who asks the domain for its key. */
  const signature = async ({ raw }: Came) => {
    const { dkim } = await authenticate(raw, { ip: '192.0.2.1', helo: 'relay.test', sender: 'meet@rapport.example', mta: 'test', resolver, disableArc: true, disableBimi: true });
    return dkim.results[0];
  };

  test('the signature of a notice holds, over both headers that turn it off', async () => {
    await tell({ kind: 'rhythm', oneOnOne: room, other: 'Sam Ōkafor', next: Date.parse('2026-12-01T10:00Z') });
    const mail = await cameWith('Sam Ōkafor changed when you meet');
    const dkim = await signature(mail);
    expect(dkim?.status).toMatchObject({ result: 'pass', aligned: 'rapport.example' });
    expect(dkim?.signingHeaders?.keys.toLowerCase()).toContain('list-unsubscribe: list-unsubscribe-post');
    expect(mail.header('list-unsubscribe')).toMatch(new RegExp(`^<${server.origin}/unsubscribe/[a-z2-7]+>$`));
    expect(mail.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail.header('auto-submitted')).toBe('auto-generated');
    expect(mail.from).toMatch(/^bounce\+[a-z2-7]+@in\.rapport\.example$/);
  });

  test('an entry of the calendar comes as it was written, from its organizer alone, and signed', async () => {
    await tell({ kind: 'calendar', is: 'new', oneOnOne: room, other: 'Sam Calendar', method: 'REQUEST', object, says: 'Tuesdays 10:00' });
    const mail = await cameWith('One-on-one with Sam Calendar');
    expect((await signature(mail))?.status.result).toBe('pass');
    expect(mail.from).toBe('meet@rapport.example');
    expect(mail.email.from?.address).toBe('meet@rapport.example');
    expect(mail.header('list-unsubscribe')).toBe('');
    expect(partsOf(mail, 'text/calendar')).toEqual([object]);
    expect(partsOf(mail, 'application/ics')).toEqual([object]);
    expect(mail.raw.toString('latin1')).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST\r\n/m);
    const types = mail.raw.toString('latin1').match(/^Content-Type: [a-z/]+/gim)?.map((line) => line.slice('Content-Type: '.length));
    expect(types).toEqual(['multipart/mixed', 'multipart/alternative', 'text/plain', 'text/html', 'text/calendar', 'application/ics']);
  });

  test('a mail that is refused further on comes back, and who invited is told', async () => {
    listener.answer((to) => (to === 'sam@nowhere.example' ? 550 : null));
    await tell({ kind: 'invitation', oneOnOne: room, to: 'sam@nowhere.example', inviter: 'Maya', invited: 'Sam', link: `${server.origin}/invitation#x`, expiresAt: Date.parse('2026-12-08T09:00Z') });
    await expect.poll(() => toldOf(server, person, 'not-delivered'), { timeout: 20_000 }).toEqual([
      { kind: 'not-delivered', what: 'invitation', to: 'sam@nowhere.example', oneOnOne: room },
    ]);
    const { rows } = await server.database.owner.query("select state, problem from deliveries d join messages m on m.id = message_id where kind = 'invitation'");
    expect(rows).toEqual([{ state: 'failed', problem: 'bounced' }]);
  });
});
