import { expect, test } from 'vitest';
import type { Message } from '#core/messages/message.ts';
import { sampleMessages } from '#server/testing/sample-messages.ts';
import { testKeys } from '#server/testing/template.ts';
import { addressTokens } from './address-token.ts';
import { mailOf } from './mail-of.ts';
import { noticeOf } from './notice-of.ts';

const tokens = addressTokens(testKeys);
const origin = 'https://rapport.example.org';
const person = { id: '3d6e8a2a-9c5f-4e3d-9a74-2f4a0c8d5e33', name: 'Maya', email: 'maya@example.org', confirmed: true, timeZone: 'Europe/London', madeUp: false };
const id = '4e7f9b3b-ad60-4f4e-8b85-305b1d9e6f44';

const mailFor = (message: Message, inbound: { domain: string } | null = { domain: 'in.example.org' }) =>
  mailOf({ id, message, person }, { origin, tokens, inbound, now: new Date('2026-11-23T09:00Z') });
const sample = (name: string): Message => {
  const message = sampleMessages[name];
  if (!message) throw new Error(`there is no sample ${name}`);
  return message;
};
const local = (address: string | null) => address?.replace('@in.example.org', '') ?? '';

test('an answer to a reminder becomes a topic, one to a prompt for status a status, of who got it, on that page', () => {
  const answered = (name: string) => tokens.readReply(local(mailFor(sample(name)).replyTo));
  const to = { person: person.id, pageBegins: '2c5d7f1f-8b4e' };
  expect(answered('reminder the day before')).toEqual({ answers: 'topic', ...to });
  expect(answered('prompt to send status')).toEqual({ answers: 'status', ...to });
  expect(mailFor(sample('recap')).replyTo).toBeNull();
});

test('each notice has its own way to be turned off, and nothing else has one', () => {
  for (const message of Object.values(sampleMessages)) {
    const { off } = mailFor(message);
    const notice = noticeOf(message);
    expect(tokens.readOff(off?.replace(`${origin}/unsubscribe/`, '') ?? ''), message.kind).toEqual(notice && { person: person.id, notice });
  }
});

test('what cannot be delivered comes back under its delivery, but for entries of the calendar, which come from their organizer', () => {
  expect(tokens.readBounce(local(mailFor(sample('moved')).returnTo))).toBe(id);
  expect(mailFor(sample('new in the calendar'))).toMatchObject({ returnTo: null, replyTo: null, fromName: 'Sam via Rapport', entry: { method: 'REQUEST' } });
});

test('without mail that comes in, nothing is said about answering, and no address for it is made', () => {
  const mail = mailFor(sample('reminder the day before'), null);
  expect(mail).toMatchObject({ returnTo: null, replyTo: null });
  expect(mail.text).not.toContain('Answer this mail');
  expect(mailFor(sample('reminder the day before')).text).toContain('Answer this mail');
});

test('a mail goes to its person, but where the message names an address', () => {
  const to = (name: string) => mailFor(sample(name)).to;
  expect(to('moved')).toEqual({ name: 'Maya', address: 'maya@example.org' });
  expect(to('invitation')).toEqual({ name: 'Sam', address: 'sam@example.org' });
  expect(to('address changed')).toEqual({ name: 'Maya', address: 'maya@old.example.org' });
  expect(to('invitation not delivered')).toEqual({ name: 'Maya', address: 'maya@example.org' });
});
