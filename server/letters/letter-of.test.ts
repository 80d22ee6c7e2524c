import { expect, test } from 'vitest';
import { Letter } from '#core/messages/letter.ts';
import { Message } from '#core/messages/message.ts';
import { letterText } from '#server/mail/letter-text.ts';
import { footerOf } from '#server/mail/footer.ts';
import { sampleMessages } from '#server/testing/sample-messages.ts';
import { letterOf } from './letter-of.ts';

const reader = { origin: 'https://rapport.example.org', timeZone: 'Europe/London' };
const off = `${reader.origin}/unsubscribe/token`;
const id = '1b4c6f0e-7a3d-4c1b-9e52-0d2f8a6b3c11';

test('there is a sample of every kind, and each is a message and a letter', () => {
  const kinds = Message.options.map((option) => option.shape.kind.value);
  expect(new Set(Object.values(sampleMessages).map(({ kind }) => kind))).toEqual(new Set(kinds));
  for (const message of Object.values(sampleMessages)) {
    expect(Message.parse(message)).toEqual(message);
    Letter.parse(letterOf(message, reader));
  }
});

test('every letter reads as it does in letters.golden.txt', async () => {
  const told = Object.entries(sampleMessages).map(([name, message]) => {
    const letter = letterOf(message, reader);
    return `=== ${name}\nSubject: ${letter.subject}\n\n${letterText(letter, footerOf(message, reader, off))}`;
  });
  await expect(told.join('\n')).toMatchFileSnapshot('letters.golden.txt');
});

test('a letter says days and times as they are where its reader is', () => {
  const there = letterOf({ kind: 'moved', oneOnOne: id, page: id, other: 'Sam', from: 0, to: Date.parse('2026-11-26T13:30Z') }, { ...reader, timeZone: 'Pacific/Auckland' });
  expect(there.subject).toBe('Sam moved your one-on-one to Friday 27 November at 2:30');
});

test('names stand in a letter as they are written, whatever signs they hold', () => {
  const letter = letterOf({ kind: 'rhythm', oneOnOne: id, other: "{count, plural} <b>O'Neil</b>", next: 0 }, reader);
  expect(letter.subject).toBe("{count, plural} <b>O'Neil</b> changed when you meet");
});
