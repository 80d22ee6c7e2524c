import { createTransport } from 'nodemailer';
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressTokens } from '#server/mail/address-token.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';
import { testKeys } from '#server/testing/template.ts';

const key = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
const published = key.publicKey.replace(/-----[^-]+-----|\s/g, '');

/** What the world says about the domain people here write from: its mail is signed, and what is not is to be refused. */
const names: Record<string, string[]> = {
  'TXT here._domainkey.example.org': [`v=DKIM1; k=rsa; p=${published}`],
  'TXT _dmarc.example.org': ['v=DMARC1; p=reject'],
};
const resolver = async (name: string, type: string) => {
  const found = names[`${type} ${name}`];
  if (!found) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
  return type === 'TXT' ? [found] : found;
};

let server: TestServer;
let maya: Visitor;
let sam: Visitor;
let room: string;
let page: string;
beforeAll(async () => {
  server = await startServer('open', { inbound: { host: '127.0.0.1', port: 0, domain: 'in.example.org' }, mailFrom: 'meet@rapport.example' }, resolver);
});
afterAll(() => server.stop());
beforeEach(async () => {
  ({ manager: maya, report: sam, room } = await server.pair());
  page = (await sam.api.oneOnOnes.read({ id: room })).planned?.id ?? '';
});

const tokens = addressTokens(testKeys);
const personOf = async (who: Visitor) => (await who.api.account.door()).me?.id ?? '';
const replyAddress = async (who: Visitor, answers: 'topic' | 'status' = 'topic') =>
  `${tokens.reply({ answers, person: await personOf(who), page })}@in.example.org`;

type Sent = { from?: string; to: string; text?: string; headers?: Record<string, string>; raw?: string; sender?: string; unsigned?: boolean; messageId?: string };

/** Hands a mail over as the mail server in front would; gives how it was answered. */
async function send({ to, from = sam.email, sender = from, unsigned = false, ...mail }: Sent): Promise<string> {
  const dkim = { domainName: 'example.org', keySelector: 'here', privateKey: key.privateKey };
  const transport = createTransport({ host: '127.0.0.1', port: server.inboundPort, secure: false, ignoreTLS: true, ...(unsigned ? {} : { dkim }) });
  try {
    return (await transport.sendMail({ from, to, subject: 'Re: Tomorrow', envelope: { from: sender, to }, ...mail })).response;
  } catch (error) {
    return error instanceof Error && 'response' in error ? String(error.response) : String(error);
  } finally {
    transport.close();
  }
}

const lines = async () => (await maya.api.pages.read({ id: page })).page.sections.flatMap(({ bullets }) => bullets).filter(({ text }) => text !== '');
const statusOf = async (who: Visitor) => (await maya.api.pages.read({ id: page })).page.checkIns[await personOf(who)]?.status ?? '';

describe('an answer to a reminder', () => {
  test('puts its lines on the page, in their order and in the name of who wrote it', async () => {
    expect(await send({ to: await replyAddress(sam), text: 'The rota\n! No staging access\n\nOn Tue, Rapport <meet@rapport.example> wrote:\n> Tomorrow at 10:00\n' })).toMatch(/^250/);
    const by = await personOf(sam);
    expect(await lines()).toMatchObject([
      { kind: 'topic', text: 'The rota', by },
      { kind: 'blocker', text: 'No staging access', by },
    ]);
  });

  test('that comes twice is on the page once', async () => {
    const mail = { to: await replyAddress(sam), text: 'The rota', messageId: '<same@example.org>' };
    await send(mail);
    await send(mail);
    expect(await lines()).toHaveLength(1);
  });

  test('to a page that was held goes onto the one that is planned', async () => {
    const to = await replyAddress(sam);
    const { next } = await maya.api.pages.close({ id: page });
    await send({ to, text: 'Since then' });
    page = next;
    expect(await lines()).toMatchObject([{ text: 'Since then' }]);
  });

  test('to a prompt for status is sent ahead as status, and added to what stands there', async () => {
    const to = await replyAddress(sam, 'status');
    await send({ to, text: 'Search is in review.' });
    await send({ to, text: 'Search is out.' });
    expect(await statusOf(sam)).toBe('Search is in review.\nSearch is out.');
    expect(await lines()).toEqual([]);
  });
});

describe('changes nothing:', () => {
  const refusals: [string, (to: string) => Partial<Sent>, RegExp][] = [
    ['a mail from another address than that of the account', () => ({ from: 'lena@example.org' }), /^550 .*address of your account/],
    ['a mail from the other of the two', () => ({ from: maya.email }), /^550 .*address of your account/],
    ['a mail whose domain does not stand by it', () => ({ unsigned: true }), /^550 .*does not stand by/],
    ['an address nobody has', (to) => ({ to: to.replace(/.@/, (last) => (last === 'a@' ? 'b@' : 'a@')) }), /^550 /],
    ['an address of another domain', (to) => ({ to: to.replace('@in.', '@out.') }), /^550 /],
    ['a mail that goes in a circle', () => ({ headers: Object.fromEntries([['Received', 'x']]), raw: `${'Received: from a by b\r\n'.repeat(31)}From: ${sam.email}\r\nMessage-ID: <c@example.org>\r\n\r\nRound` }), /^550 .*circle/],
    ['a mail without words above the quotation', () => ({ text: '> Tomorrow at 10:00' }), /^550 .*no words/],
    ['a mail with more lines than anybody answers with', () => ({ text: 'Line\n'.repeat(30) }), /^552 .*too long/],
    ['a line that is a book', () => ({ text: 'x'.repeat(3000) }), /^552 .*too long/],
    ['a mail that is too large', () => ({ text: 'x'.repeat(1_200_000) }), /^552 .*too large/],
  ];
  test.each(refusals)('%s', async (_, mail, answer) => {
    const to = await replyAddress(sam);
    expect(await send({ to, text: 'The rota', ...mail(to) })).toMatch(answer);
    expect(await lines()).toEqual([]);
  });

  const taken: [string, Partial<Sent>][] = [
    ['an absence note', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['a mail of a list', { headers: { 'List-Id': '<team.example.org>' } }],
    ['a mail from nobody', { sender: '' }],
  ];
  test.each(taken)('%s, and nobody is answered', async (_, mail) => {
    expect(await send({ to: await replyAddress(sam), text: 'I am away', ...mail })).toMatch(/^250/);
    expect(await lines()).toEqual([]);
  });

  test('a mail to several at once is for one of them', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: server.inboundPort, ignoreTLS: true });
    const [own, other] = [await replyAddress(sam), await replyAddress(maya)];
    const sent = await transport.sendMail({ from: maya.email, envelope: { from: maya.email, to: [own, other] }, text: 'Both', subject: 'x' }).catch((error: unknown) => error);
    transport.close();
    expect(sent instanceof Error ? '' : JSON.stringify(sent)).not.toContain(`"accepted":["${own}","${other}"]`);
    expect(await lines()).toEqual([]);
  });

  test('whoever leaves the one-on-one of an address has no page to put words on', async () => {
    const lena = await server.signUp('Lena');
    const to = `${tokens.reply({ answers: 'topic', person: await personOf(lena), page })}@in.example.org`;
    expect(await send({ from: lena.email, to, text: 'Let me in' })).toMatch(/^550 .*no page/);
    expect(await lines()).toEqual([]);
  });
});
