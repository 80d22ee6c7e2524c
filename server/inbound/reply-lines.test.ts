import { describe, expect, test } from 'vitest';
import { ownWords, replyLines } from './reply-lines.ts';

describe('what somebody wrote', () => {
  test('stands without what it answers to, as Gmail quotes it', () => {
    expect(replyLines('Could we talk about the rota?\r\n\r\nOn Tue, 24 Nov 2026 at 08:00, Rapport <meet@example.org> wrote:\r\n\r\n> Tomorrow at 10:00 with Maya.\r\n> Open the page\r\n')).toEqual([
      'Could we talk about the rota?',
    ]);
  });

  test('stands without what it answers to, as Outlook quotes it', () => {
    expect(ownWords('The rota\n\n________________________________\nFrom: Rapport <meet@example.org>\nSent: Tuesday\nTo: Sam\nSubject: Tomorrow\n\nTomorrow at 10:00')).toBe('The rota');
  });

  test('stands without a signature', () => {
    expect(replyLines('The rota\n\n-- \nSam Okafor\nPlatform')).toEqual(['The rota']);
  });

  test('is one line again where a mail program broke it', () => {
    expect(
      replyLines('I would like to talk about how we plan the on-call rota, since the\nlast two weeks were harder than they had to be.\n\nAnd the offsite.'),
    ).toEqual(['I would like to talk about how we plan the on-call rota, since the last two weeks were harder than they had to be.', 'And the offsite.']);
  });

  test('is several lines where each is short, or begins with a sign', () => {
    expect(replyLines('The rota\nThe offsite\n! No staging access, which has held up the release of the new search\n[] Send the deck by Thu\n1. The budget')).toEqual([
      'The rota',
      'The offsite',
      '! No staging access, which has held up the release of the new search',
      '[] Send the deck by Thu',
      'The budget',
    ]);
  });

  test.each(['', '   \n\n', '> only\n> quoted'])('is nothing in %j', (text) => {
    expect(replyLines(text)).toEqual([]);
  });
});
