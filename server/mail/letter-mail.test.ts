import fc from 'fast-check';
import { expect, test } from 'vitest';
import { letterOf } from '#server/letters/letter-of.ts';
import { sampleMessages } from '#server/testing/sample-messages.ts';
import { footerOf } from './footer.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';

const reader = { origin: 'https://rapport.example.org', timeZone: 'Europe/London' };
const off = `${reader.origin}/unsubscribe/dzk3vj2mq8xt1rb6yw9pl4nh7cd5sf0aezk3vj2mq8xt1rb`;

const mails = Object.entries(sampleMessages).map(([name, message]) => {
  const [letter, footer] = [letterOf(message, reader), footerOf(message, reader, off)];
  return { name, letter, html: letterHtml(letter, footer), text: letterText(letter, footer) };
});

test('a mail is small, and loads nothing', () => {
  for (const { name, html } of mails) {
    expect(Buffer.byteLength(html), name).toBeLessThan(6_144);
    expect(html, name).not.toMatch(/<(img|link|script|iframe)|url\(|@import/);
  }
});

test('no line of text is longer than 78 columns, but for addresses of the web', () => {
  for (const { name, text } of mails)
    for (const line of text.split('\n')) expect(line.length <= 78 || /^https:\S+$/.test(line), `${name}: ${line}`).toBe(true);
});

test('HTML and text say the same, and lead to the same places', () => {
  for (const { name, html, text } of mails) {
    const links = (from: string) => from.match(/https:\/\/rapport\.example\.org[^\s"]*/g);
    expect(links(html), name).toEqual(links(text));
    const seen = html.replaceAll(/<style>.*?<\/style>|<title>.*?<\/title>|<[^>]+>/gs, ' ').replaceAll(/&#39;/g, "'");
    for (const word of text.replaceAll(/https:\S+|^-- $|:$|^- /gm, '').split(/\s+/)) expect(seen, name).toContain(word);
  }
});

const hostile = fc.constantFrom('"><script>alert(1)</script>', "' onmouseover='x", 'Sam\r\nBcc: all@example.org', '</title><h1>', '&lt;b&gt;', '\u202eevil', 'Sam\u0000\u0007', '<!--');

test('a name cannot break out of where it stands', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), fc.oneof(hostile, fc.string()), (other, said) => {
      const message = { ...sampleMessages['recap'], kind: 'recap', other, text: said } as Extract<(typeof sampleMessages)[string], { kind: 'recap' }>;
      const [letter, footer] = [letterOf(message, reader), footerOf(message, reader, off)];
      const tags = (html: string) => html.match(/<[^>]*>/g);
      const lines = said.split('\n').filter((line) => line.trim() !== '').length;
      const same = letterOf({ ...message, other: 'Sam', text: Array.from({ length: lines }, () => 'word').join('\n') }, reader);
      expect(tags(letterHtml(letter, footer))).toEqual(tags(letterHtml(same, footer)));
      expect(letterText(letter, footer).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
