import { createTransport } from 'nodemailer';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openMailListener, type Came, type MailListener } from '#server/testing/mail-listener.ts';
import { idOf, toldOf } from '#server/testing/mail-read.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

const key = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const names: Record<string, string> = {
  'here._domainkey.example.org': `v=DKIM1; k=rsa; p=${key.publicKey.replace(/-----[^-]+-----|\s/g, '')}`,
  '_dmarc.example.org': 'v=DMARC1; p=reject',
};
const resolver = async (name: string, type: string) => {
  const found = names[name];
  if (!found || type !== 'TXT') throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  return [[found]];
};

const mailFrom = 'meet@rapport.example';
let listener: MailListener;
let server: TestServer;
let maya: Visitor;
let sam: Visitor;
let room: string;
beforeAll(async () => {
  listener = await openMailListener();
  server = await startServer('open', { smtpUrl: listener.url, mailFrom, inbound: { host: '127.0.0.1', port: 0, domain: 'in.example.org' } }, resolver);
});
afterAll(async () => {
  await server.stop();
  await listener.close();
});
beforeEach(async () => {
  server.clock.set(new Date());
  ({ manager: maya, report: sam, room } = await server.pair());
  await server.database.owner.query('update people set email_confirmed_at = now()');
  listener.came.length = 0;
});

type Mail = { from: string; sender?: string; to: string; text?: string; headers?: Record<string, string>; raw?: string; icalEvent?: { method: string; content: string }; unsigned?: boolean };

async function answer({ from, sender = from, to, unsigned = false, ...mail }: Mail): Promise<void> {
  const dkim = { domainName: 'example.org', keySelector: 'here', privateKey: key.privateKey };
  const transport = createTransport({ host: '127.0.0.1', port: server.inboundPort, ignoreTLS: true, ...(unsigned ? {} : { dkim }) });
  await transport.sendMail({ from, to, subject: 'Re:', envelope: { from: sender, to }, ...mail }).finally(() => transport.close());
}

const mailTo = (who: Visitor, what: RegExp): Came => {
  const mail = listener.came.find(({ to, email }) => to === who.email && what.test(`${email.subject ?? ''} ${email.attachments.map(({ mimeType }) => mimeType).join(' ')}`));
  if (!mail) throw new Error(`no such mail came to ${who.name}: ${listener.came.map(({ to, email }) => `${to} ${email.subject ?? ''}`).join('; ')}`);
  return mail;
};
const plannedOf = async () => {
  const { planned } = await maya.api.oneOnOnes.read({ id: room });
  if (!planned) throw new Error('a page is planned');
  return planned;
};

test('an answer to a reminder that was really mailed stands on its page', async () => {
  const { id, startsAt } = await plannedOf();
  // A quarter of a day before, at an hour when people want to hear of it.
  for (let hours = 30; hours > 0; hours -= 1) {
    server.clock.set(new Date(Date.parse(startsAt) - hours * 3_600_000));
    await server.work();
  }
  const reminder = listener.came.find(({ to, header }) => to === sam.email && header('reply-to').includes('reply+t'));
  const replyTo = /reply\+[^@]+@in\.example\.org/.exec(reminder?.header('reply-to') ?? '')?.[0] ?? '';
  await answer({ from: sam.email, to: replyTo, text: 'The rota, please' });
  const { page } = await maya.api.pages.read({ id });
  expect(page.sections.flatMap(({ bullets }) => bullets.map(({ text }) => text))).toContain('The rota, please');
});

test('an invitation that comes back is known to have failed, and who invited is told', async () => {
  const id = await server.startOneOnOne(maya, 'Lena');
  await maya.api.invitations.renew({ id, email: 'lena@example.net' });
  await server.work();
  const mailed = listener.came.find(({ to }) => to === 'lena@example.net');
  const report = (action: string) =>
    [
      'From: MAILER-DAEMON@mx.example.net', `To: ${mailed?.from ?? ''}`, 'Subject: Undelivered', 'MIME-Version: 1.0', 'Auto-Submitted: auto-replied',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b', '',
      '--b', 'Content-Type: text/plain', '', 'I am sorry.', '--b', 'Content-Type: message/delivery-status', '',
      'Reporting-MTA: dns; mx.example.net', '', 'Final-Recipient: rfc822; lena@example.net', `Action: ${action}`, 'Status: 5.1.1', '--b--', '',
    ].join('\r\n');
  const come = (action: string) => answer({ from: 'MAILER-DAEMON@mx.example.net', sender: '', to: mailed?.from ?? '', raw: report(action), unsigned: true });
  const told = async () => toldOf(server, await idOf(server, maya), 'not-delivered');
  await come('delayed');
  expect(await told()).toEqual([]);
  await come('failed');
  await come('failed');
  expect(await told()).toMatchObject([{ what: 'invitation', to: 'lena@example.net' }]);
});

test.each([
  ['of the person who was invited', () => ({}), 'declined'],
  ['that nobody’s domain stands by', () => ({ unsigned: true }), null],
])('an answer of the calendar %s', async (_, how, shown) => {
  await server.work();
  const invitation = mailTo(sam, /text\/calendar|application\/ics/);
  const object = invitation.email.attachments.find(({ mimeType }) => mimeType === 'application/ics');
  const ours = typeof object?.content === 'string' ? object.content : new TextDecoder().decode(object?.content);
  const line = (name: string) => new RegExp(String.raw`^${name}[:;].*(\r\n .*)*`, 'm').exec(ours)?.[0] ?? '';
  const content = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Somebody//Calendar//EN', 'METHOD:REPLY', 'BEGIN:VEVENT',
    line('UID'), line('SEQUENCE'), `DTSTAMP:${server.clock.now().toISOString().replace(/[-:]|\.\d+/g, '')}`, line('ORGANIZER'),
    `ATTENDEE;PARTSTAT=DECLINED:mailto:${sam.email}`, 'END:VEVENT', 'END:VCALENDAR', '',
  ].join('\r\n');
  await answer({ from: sam.email, to: mailFrom, text: 'No', icalEvent: { method: 'REPLY', content }, ...how() });
  const answers = await maya.api.calendar.answers({ id: room });
  expect(JSON.stringify(answers).includes('declined') ? 'declined' : null).toBe(shown);
});
