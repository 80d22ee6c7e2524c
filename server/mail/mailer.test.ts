import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SettingsError } from '#server/config/settings-error.ts';
import { openMailListener, type MailListener } from '#server/testing/mail-listener.ts';
import { readDkimKey } from './dkim-key.ts';
import type { Mail } from './mail.ts';
import { openMailer, type Mailer } from './mailer.ts';
import { outcomeOf } from './outcome-of.ts';
import { smtpOptions } from './smtp-options.ts';

let listener: MailListener;
let mailer: Mailer | null;
const directory = mkdtempSync(path.join(os.tmpdir(), 'rapport-mailer-'));
beforeAll(async () => {
  listener = await openMailListener();
  mailer = openMailer({ smtpUrl: listener.url, mailFrom: 'rapport@rapport.example', dkim: null }, pino({ level: 'silent' }));
});
afterAll(async () => {
  mailer?.close();
  await listener.close();
  rmSync(directory, { recursive: true });
});
beforeEach(() => {
  listener.came.length = 0;
  listener.answer(() => null);
});

const mail: Mail = {
  id: '1b4c6f0e-7a3d-4c1b-9e52-0d2f8a6b3c11',
  at: new Date('2026-11-24T09:00Z'),
  fromName: 'Rapport',
  to: { name: 'Sam', address: 'sam@example.org' },
  returnTo: null,
  replyTo: null,
  subject: 'One-on-one with Maya',
  html: '<p>Hello</p>',
  text: 'Hello\n\n-- \nfoot\n',
  off: null,
  entry: null,
};

test('whatever somebody is called, a mail has the headers it is to have, and goes to one address', async () => {
  const hostile = fc.constantFrom('Sam\r\nBcc: all@example.org', 'Sam\nX-Evil: 1', '"Sam" <other@example.org>, b@example.org', 'Sam\u0000', '=?utf-8?Q?=0d=0aBcc:_x?=', '\u2028Bcc: x', 'Ünï 🙂');
  const names = new Set(['from', 'to', 'subject', 'message-id', 'date', 'auto-submitted', 'mime-version', 'content-type']);
  await fc.assert(
    fc.asyncProperty(fc.oneof(hostile, fc.string({ unit: 'binary' })), fc.oneof(hostile, fc.string()), async (name, subject) => {
      listener.came.length = 0;
      expect(await mailer?.send({ ...mail, fromName: name, to: { ...mail.to, name }, subject })).toEqual({ is: 'sent' });
      const [came] = listener.came;
      expect(came?.email.headers.map(({ key }) => key).filter((key) => !names.has(key))).toEqual([]);
      expect(came?.email.to).toMatchObject([{ address: 'sam@example.org' }]);
      expect(came?.email.from?.address).toBe('rapport@rapport.example');
      expect(came?.to).toBe('sam@example.org');
    }),
    { numRuns: 40 },
  );
});

test('a mail comes with its own date and id, and its text as it was written', async () => {
  await mailer?.send({ ...mail, returnTo: 'bounce+x@in.example.org', replyTo: 'reply+x@in.example.org' });
  const [came] = listener.came;
  expect(came?.header('message-id')).toBe(`<${mail.id}@rapport.example>`);
  expect(came?.email.date).toBe('2026-11-24T09:00:00.000Z');
  expect(came?.email.text?.trimEnd()).toBe('Hello\n\n-- \nfoot');
  expect(came?.from).toBe('bounce+x@in.example.org');
  expect(came?.header('reply-to')).toBe('reply+x@in.example.org');
});

test('what is refused for good is told from what may be taken later', async () => {
  const outcomes: unknown[] = [];
  for (const code of [421, 450, 452, 550, 553]) {
    listener.answer(() => code);
    outcomes.push(await mailer?.send(mail));
  }
  const [later, never] = [{ is: 'later', problem: 'unreachable' }, { is: 'never', problem: 'refused' }];
  expect(outcomes).toEqual([later, later, later, never, never]);
  const gone = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'rapport@rapport.example', dkim: null }, pino({ level: 'silent' }));
  expect(await gone?.send(mail)).toEqual(later);
  gone?.close();
  // The mail server would not have us: that is for the operator to mend, and no fault of the address.
  for (const command of ['MAIL FROM', 'AUTH PLAIN', 'EHLO']) expect(outcomeOf(Object.assign(new Error('no'), { responseCode: 535, command, code: 'EAUTH' }))).toEqual(later);
});

test('the log says which mail was not taken and how, and nothing of what was in it or where it went', async () => {
  const lines: string[] = [];
  const said = openMailer({ smtpUrl: listener.url, mailFrom: 'rapport@rapport.example', dkim: null }, pino({ level: 'trace' }, { write: (line) => void lines.push(line) }));
  listener.answer(() => 550);
  await said?.send(mail);
  said?.close();
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ delivery: mail.id, code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 });
  for (const word of [mail.to.address, mail.subject, 'Hello', 'said the test']) expect(lines[0]).not.toContain(word);
});

describe('how the mail server is talked to', () => {
  test('a password is never said in the clear to another machine', () => {
    expect(smtpOptions('smtp://rapport:s%40cret@mail.example.org:587')).toEqual({ host: 'mail.example.org', port: 587, secure: false, ignoreTLS: false, requireTLS: true, auth: { user: 'rapport', pass: 's@cret' } });
    expect(smtpOptions('smtps://rapport:secret@mail.example.org')).toMatchObject({ port: 465, secure: true, requireTLS: false });
  });

  test('encryption is used where it is offered, and left out on this machine', () => {
    expect(smtpOptions('smtp://mail.example.org')).toEqual({ host: 'mail.example.org', port: 587, secure: false, ignoreTLS: false, requireTLS: false });
    expect(smtpOptions('smtp://localhost:25')).toMatchObject({ port: 25, ignoreTLS: true });
    expect(smtpOptions('smtp://[::1]:25')).toMatchObject({ host: '::1', ignoreTLS: true });
  });
});

describe('a key for signatures', () => {
  const dkim = (name: string, content?: string) => {
    const keyFile = path.join(directory, name);
    if (content !== undefined) writeFileSync(keyFile, content);
    return { domain: 'rapport.example', selector: 'key', keyFile };
  };
  const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength });
  const pem = (key: KeyObject) => key.export({ type: key.type === 'public' ? 'spki' : 'pkcs8', format: 'pem' }).toString();

  test('is taken where it signs', () => {
    const privateKey = pem(rsa(2048).privateKey);
    expect(readDkimKey(dkim('rsa.pem', privateKey)).pem).toBe(privateKey);
  });

  test('is refused at start, with a sentence, where it would sign nothing', () => {
    const refused = (settings: ReturnType<typeof dkim>) => {
      try {
        readDkimKey(settings);
        return null;
      } catch (error) {
        return error instanceof SettingsError ? error.problems[0]?.sentence : error;
      }
    };
    expect(refused(dkim('ed25519.pem', pem(generateKeyPairSync('ed25519').privateKey)))).toContain('not RSA');
    expect(refused(dkim('short.pem', pem(rsa(512).privateKey)))).toContain('512 bits');
    expect(refused(dkim('public.pem', pem(rsa(2048).publicKey)))).toContain('no private key');
    expect(refused(dkim('missing.pem'))).toContain('cannot be read');
  });
});
