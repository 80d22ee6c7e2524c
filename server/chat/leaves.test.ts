import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Letter } from '#core/messages/letter.ts';
import { Message, type MessageKind } from '#core/messages/message.ts';
import { letterOf } from '#server/letters/letter-of.ts';
import { factsOf } from './facts.ts';
import { leavesByChat, withoutWords } from './leaves.ts';
import { mattermostMessage } from './mattermost.ts';
import { slackMessage } from './slack.ts';
import { teamsMessage } from './teams.ts';

const word = 'quokkatangerine';
const id = '0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f';
const meeting = { oneOnOne: id, page: id, other: 'Sam' };
const [startsAt, later] = [Date.parse('2026-11-24T10:00Z'), Date.parse('2026-11-26T10:00Z')];
const counts = { topics: 3, mine: 1, iOwe: 2, owedToMe: 0, lingering: 1 };

/** One of each kind, with a word wherever somebody’s words or a way in could stand. */
const messages: { [K in MessageKind]: Extract<Message, { kind: K }> } = {
  reminder: { kind: 'reminder', near: 'soon', ...meeting, startsAt, minutes: 30, counts, words: [word] },
  prompt: { kind: 'prompt', what: 'status', ...meeting, startsAt },
  owed: { kind: 'owed', day: '2026-11-24', due: 2, overdue: 1, people: ['Sam'], words: [word] },
  unheld: { kind: 'unheld', ...meeting, startsAt },
  digest: { kind: 'digest', from: '2026-11-23', meetings: [{ oneOnOne: id, other: 'Sam', startsAt, counts }], iOwe: 2 },
  moved: { kind: 'moved', ...meeting, from: startsAt, to: later },
  skipped: { kind: 'skipped', ...meeting, was: startsAt, next: later },
  rhythm: { kind: 'rhythm', oneOnOne: id, other: 'Sam', next: later },
  away: { kind: 'away', oneOnOne: id, other: 'Sam', from: '2026-11-24', to: '2026-11-27' },
  recap: { kind: 'recap', ...meeting, day: '2026-11-24', text: word },
  calendar: { kind: 'calendar', is: 'new', oneOnOne: id, other: 'Sam', method: 'REQUEST', object: word, says: word },
  answered: { kind: 'answered', oneOnOne: id, other: 'Sam', answer: 'proposed', startsAt, proposed: later },
  invitation: { kind: 'invitation', oneOnOne: id, to: word, inviter: 'Maya', invited: 'Sam', link: `https://rapport.example/${word}`, expiresAt: later },
  'sign-in-link': { kind: 'sign-in-link', link: `https://rapport.example/${word}`, expiresAt: later },
  'reset-password': { kind: 'reset-password', link: `https://rapport.example/${word}`, expiresAt: later },
  'confirm-address': { kind: 'confirm-address', to: word, link: `https://rapport.example/${word}`, expiresAt: later },
  'address-changed': { kind: 'address-changed', to: word, now: word },
  'way-in-changed': { kind: 'way-in-changed', what: 'password', at: startsAt },
  'not-delivered': { kind: 'not-delivered', what: 'invitation', to: word, oneOnOne: id },
  'channel-off': { kind: 'channel-off', channel: 'Slack' },
  test: { kind: 'test', channel: 'Slack' },
};

const every = Object.values<Message>(messages);
const leaving = every.filter(leavesByChat);
const reader = { origin: 'https://rapport.example', timeZone: 'Europe/London' };
const letter = (message: Message): Letter => letterOf(message, reader);

test('what signs in, what names an address, and what is for calendars stays', () => {
  const staying = every.filter((message) => !leavesByChat(message)).map(({ kind }) => kind);
  expect(staying.toSorted()).toEqual(
    ['address-changed', 'calendar', 'channel-off', 'confirm-address', 'invitation', 'not-delivered', 'reset-password', 'sign-in-link', 'way-in-changed'].toSorted(),
  );
  for (const message of every.filter((each) => !leavesByChat(each))) expect(factsOf(message, true)).toEqual({});
});

describe.each(leaving.map((message) => [message.kind, message] as const))('%s', (kind, message) => {
  test('holds no word of a page for a webhook, unless its owner chose words', () => {
    const facts = factsOf(message, false);
    expect(JSON.stringify(facts)).not.toContain(word);
    expect(Object.keys(facts)).not.toEqual([]);
    expect(JSON.stringify(factsOf(message, true)).includes(word)).toBe(JSON.stringify(message).includes(word));
  });

  test('holds no word of a page for a chat; the recap alone is its words', () => {
    const told = letter(withoutWords(message));
    for (const shown of [slackMessage(told), teamsMessage(told), mattermostMessage(told)]) expect(JSON.stringify(shown).includes(word)).toBe(kind === 'recap');
  });

  test('says its times as instants', () => {
    const numbers = JSON.stringify(factsOf(message, true)).match(/\d{12,}/g);
    expect(numbers).toBeNull();
  });
});

test('what webhooks are told is written down, each fact of it', async () => {
  const documented = await readFile(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
  for (const message of leaving) {
    const [row] = new RegExp(`^\\| \`rapport\\.${message.kind}\` .*$`, 'm').exec(documented) ?? [''];
    expect(row, message.kind).not.toBe('');
    const facts = Object.keys(factsOf(message, false)).filter((fact) => !['oneOnOne', 'page', 'other'].includes(fact));
    for (const fact of facts) expect(row).toContain(`\`${fact}\``);
  }
});

test('each of these is a message', () => {
  for (const message of every) expect(Message.parse(message)).toEqual(message);
});
