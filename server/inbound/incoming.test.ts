import { describe, expect, test } from 'vitest';
import { readIncoming } from './incoming.ts';
import { textOfHtml } from './text-of-html.ts';

const mail = (headers: Record<string, string>, body: string) =>
  readIncoming(Buffer.from([...Object.entries({ From: 'Sam <Sam@Example.org>', Subject: 'Re: Tomorrow', 'Message-ID': '<1@example.org>', ...headers }).map(([name, value]) => `${name}: ${value}`), '', body].join('\r\n')));

describe('a mail that came in', () => {
  test('is from the one address it names, in lower case', async () => {
    expect(await mail({}, 'The rota')).toMatchObject({ from: 'sam@example.org', messageId: '<1@example.org>', automatic: false, text: expect.stringMatching(/^The rota\s*$/) });
  });

  test.each(['Sam <sam@example.org>, Maya <maya@example.org>', 'undisclosed:;', 'nobody', ''])('is from nobody where it says %j', async (from) => {
    const { from: read } = await mail({ From: from }, '');
    expect(read === null || !read.includes('maya')).toBe(true);
    if (!from.includes('sam@')) expect(read).toBeNull();
  });

  test.each([
    ['Auto-Submitted', 'auto-replied'],
    ['Auto-Submitted', 'auto-generated (rejected)'],
    ['Precedence', 'bulk'],
    ['X-Auto-Response-Suppress', 'All'],
    ['List-Id', '<team.example.org>'],
    ['Return-Path', '<>'],
  ])('was sent by a program where it says %s: %s', async (name, value) => {
    expect((await mail({ [name]: value }, 'I am away')).automatic).toBe(true);
  });

  test('was sent by a person where it says so', async () => {
    expect((await mail({ 'Auto-Submitted': 'no' }, 'The rota')).automatic).toBe(false);
  });

  test('that is HTML alone is read as its words, without what it quotes', async () => {
    const html = '<html><head><style>p{color:red}</style></head><body><p>The rota &amp; the <b>offsite</b></p><ul><li>Budget</li></ul><blockquote>Tomorrow</blockquote></body></html>';
    expect((await mail({ 'Content-Type': 'text/html; charset=utf-8' }, html)).text).toBe('The rota & the offsite\nBudget');
  });

  test('brings what a calendar sent along', async () => {
    const body = ['--b', 'Content-Type: text/plain', '', 'Accepted', '--b', 'Content-Type: text/calendar; method=REPLY; charset=utf-8', '', 'BEGIN:VCALENDAR', 'METHOD:REPLY', 'END:VCALENDAR', '--b--', ''].join('\r\n');
    expect((await mail({ 'Content-Type': 'multipart/alternative; boundary=b' }, body)).calendar).toContain('METHOD:REPLY');
  });

  test.each([
    ['failed', 'failed'],
    ['delayed', 'delayed'],
    ['relayed', 'delivered'],
  ])('that reports %s of a mail of ours is a report', async (action, is) => {
    const body = ['--b', 'Content-Type: text/plain', '', 'Sorry', '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.org', '', `Final-Recipient: rfc822; nobody@example.org`, `Action: ${action}`, 'Status: 5.1.1', '--b--', ''].join('\r\n');
    expect((await mail({ 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' }, body)).report).toEqual({ is });
  });

  test.each(['', '\0\0\0', 'Content-Type: multipart/mixed; boundary="', '--\r\n'.repeat(2000)])('cannot be so broken that reading it fails', async (raw) => {
    expect(await readIncoming(Buffer.from(raw))).toMatchObject({ calendar: null, report: null });
  });
});

test.each(['<', '<style>', '<!--', '&#', '<p '])('a mail of nothing but %j is read in one walk', (piece) => {
  expect(textOfHtml(piece.repeat(200_000)).length).toBeLessThan(1_000_000);
});
