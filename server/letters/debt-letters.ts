import type { Letter } from '#core/messages/letter.ts';
import type { MessageOf } from '#core/messages/message.ts';
import { lines, press, text } from './blocks.ts';
import { dayAsItStands, whenOf } from './letter-dates.ts';
import { letterLocale, letterWords } from './letter-words.ts';
import type { Reader } from './reader.ts';

/** What the reader said they would do and is due, over all their one-on-ones. */
export function owed({ day, due, overdue, people, words }: MessageOf<'owed'>, { origin }: Reader): Letter {
  const facts = [
    due > 0 && letterWords('owed.due', { count: due, day: dayAsItStands(day) }),
    overdue > 0 && letterWords('owed.overdue', { count: overdue }),
    people.length > 0 && letterWords('owed.people', { people: new Intl.ListFormat(letterLocale).format(people) }),
  ];
  return {
    subject: letterWords('owed.subject', { count: due + overdue }),
    blocks: [...lines(facts.filter((line) => line !== false)), ...lines(words), press(letterWords('owed.press'), `${origin}/commitments`)],
  };
}

/** The week ahead, one meeting below the other. */
export function digest({ from, meetings, iOwe }: MessageOf<'digest'>, { origin, timeZone }: Reader): Letter {
  const count = meetings.length;
  const each = meetings.map(({ other, startsAt, counts }) =>
    [
      letterWords('digest.meeting', { when: whenOf(startsAt, timeZone), other }),
      ...(counts.iOwe > 0 ? [letterWords('digest.i-owe', { count: counts.iOwe })] : []),
      ...(counts.topics > 0 ? [letterWords('digest.topics', { count: counts.topics })] : []),
    ].join(' · '),
  );
  return {
    subject: letterWords('digest.subject', { count }),
    blocks: [
      text(letterWords('digest.text', { count, from: dayAsItStands(from) })),
      ...lines(each),
      ...(iOwe > 0 ? [text(letterWords('digest.owe', { count: iOwe }))] : []),
      press(letterWords('digest.press'), `${origin}/`),
    ],
  };
}
