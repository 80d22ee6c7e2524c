import type { Message } from '#core/messages/message.ts';

const oneOnOne = '1b4c6f0e-7a3d-4c1b-9e52-0d2f8a6b3c11';
const page = '2c5d7f1f-8b4e-4d2c-8f63-1e3f9b7c4d22';
const meeting = { oneOnOne, page, other: 'Sam' };
const [tuesday, thursday, week] = [Date.parse('2026-11-24T10:00Z'), Date.parse('2026-11-26T13:30Z'), Date.parse('2026-12-01T10:00Z')];
const counts = { topics: 4, mine: 3, iOwe: 1, owedToMe: 2, lingering: 1 };
const nothing = { topics: 0, mine: 0, iOwe: 0, owedToMe: 0, lingering: 0 };
const link = (path: string) => `https://rapport.example.org/${path}#Zk3vJ2mQ8xT1rB6yW9pL4nH7cD5sF0aE`;

/** One of everything a person can be told, and of some two, where they read differently. */
export const sampleMessages: Readonly<Record<string, Message>> = {
  'reminder the day before': { kind: 'reminder', near: 'day-before', ...meeting, startsAt: tuesday, minutes: 30, counts, words: [] },
  'reminder shortly before, of an empty page': { kind: 'reminder', near: 'soon', ...meeting, startsAt: tuesday, minutes: 45, counts: nothing, words: [] },
  'reminder with words, for who chose them': {
    kind: 'reminder',
    near: 'day-before',
    ...meeting,
    startsAt: tuesday,
    minutes: 30,
    counts: { ...nothing, topics: 1 },
    words: ['The launch date, and who tells the customers', 'How was the week off?'],
  },
  'prompt to check in': { kind: 'prompt', what: 'check-in', ...meeting, startsAt: tuesday },
  'prompt to send status': { kind: 'prompt', what: 'status', ...meeting, startsAt: tuesday },
  'what is owed': { kind: 'owed', day: '2026-11-24', due: 2, overdue: 1, people: ['Sam', 'Lena', 'Ravi'], words: [] },
  unheld: { kind: 'unheld', ...meeting, startsAt: tuesday },
  digest: {
    kind: 'digest',
    from: '2026-11-23',
    meetings: [
      { oneOnOne, other: 'Sam', startsAt: tuesday, counts },
      { oneOnOne, other: 'Lena', startsAt: thursday, counts: nothing },
    ],
    iOwe: 3,
  },
  'digest of a week without': { kind: 'digest', from: '2026-11-23', meetings: [], iOwe: 0 },
  moved: { kind: 'moved', ...meeting, from: tuesday, to: thursday },
  skipped: { kind: 'skipped', ...meeting, was: tuesday, next: week },
  'rhythm changed': { kind: 'rhythm', oneOnOne, other: 'Sam', next: thursday },
  away: { kind: 'away', oneOnOne, other: 'Sam', from: '2026-12-21', to: '2027-01-03' },
  'away for a day': { kind: 'away', oneOnOne, other: 'Sam', from: '2026-12-21', to: '2026-12-21' },
  recap: {
    kind: 'recap',
    ...meeting,
    day: '2026-11-24',
    text: 'What mattered most: the team is bigger than the plan says.\n\nWhat happens next:\nMaya talks to finance by Thursday\nSam writes the two roles down',
  },
  'new in the calendar': { kind: 'calendar', is: 'new', oneOnOne, other: 'Sam', method: 'REQUEST', object: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', says: 'Tuesdays 10:00 (Europe/London), 30 minutes, from 24 November 2026. Room 4.' },
  'off in the calendar': { kind: 'calendar', is: 'off', oneOnOne, other: 'Sam', method: 'CANCEL', object: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', says: 'The one-on-one of Tuesday 24 November does not take place.' },
  declined: { kind: 'answered', oneOnOne, other: 'Sam', answer: 'declined', startsAt: tuesday, proposed: null },
  tentative: { kind: 'answered', oneOnOne, other: 'Sam', answer: 'tentative', startsAt: tuesday, proposed: null },
  'another time proposed': { kind: 'answered', oneOnOne, other: 'Sam', answer: 'proposed', startsAt: tuesday, proposed: thursday },
  invitation: { kind: 'invitation', oneOnOne, to: 'sam@example.org', inviter: 'Maya', invited: 'Sam', link: link('invitation'), expiresAt: week },
  'link to sign in': { kind: 'sign-in-link', link: link('door'), expiresAt: tuesday },
  'new password': { kind: 'reset-password', link: link('door'), expiresAt: tuesday },
  'address to confirm': { kind: 'confirm-address', to: 'maya@example.org', link: link('door'), expiresAt: tuesday },
  'address changed': { kind: 'address-changed', to: 'maya@old.example.org', now: 'maya@example.org' },
  'way in changed': { kind: 'way-in-changed', what: 'passkey-added', at: tuesday },
  'invitation not delivered': { kind: 'not-delivered', what: 'invitation', to: 'sam@example.org', oneOnOne },
  'channel turned off': { kind: 'channel-off', channel: 'Mattermost' },
  test: { kind: 'test', channel: 'Mattermost' },
};
