import type { Letter } from '#core/messages/letter.ts';
import type { MessageOf } from '#core/messages/message.ts';
import { press, quietly, small, text } from './blocks.ts';
import { whenOf } from './letter-dates.ts';
import { letterWords } from './letter-words.ts';
import { pageAt } from './meeting-letters.ts';
import type { Reader } from './reader.ts';

const subjects = { new: 'calendar.subject.new', changed: 'calendar.subject.changed', off: 'calendar.subject.off' } as const;

/** What goes along with an entry of the calendar, for those whose mail program does not read it. */
export function calendar(message: MessageOf<'calendar'>, reader: Reader): Letter {
  return {
    subject: letterWords(subjects[message.is], { other: message.other }),
    blocks: [
      text(message.says),
      press(letterWords('open-page'), pageAt(reader, message)),
      ...(message.is === 'off' ? [] : [small(letterWords('calendar.small'))]),
    ],
  };
}

/** What the other's calendar answered. */
export function answered(message: MessageOf<'answered'>, reader: Reader): Letter {
  const { answer, other, startsAt, proposed } = message;
  const when = whenOf(startsAt, reader.timeZone);
  const page = pageAt(reader, message);
  return {
    subject: answer === 'proposed' ? letterWords('answered.subject.proposed', { other }) : letterWords(`answered.subject.${answer}`, { other, when }),
    blocks: [
      text(answer === 'proposed' ? proposal(when, proposed === null ? null : whenOf(proposed, reader.timeZone)) : letterWords(`answered.text.${answer}`)),
      press(letterWords('open-page'), page),
      ...(answer === 'tentative' ? [] : [quietly(letterWords('move'), `${page}/move`)]),
      ...(answer === 'declined' ? [quietly(letterWords('skip'), `${page}/skip`)] : []),
    ],
  };
}

function proposal(when: string, proposed: string | null): string {
  return proposed === null ? letterWords('answered.text.proposed-without', { when }) : letterWords('answered.text.proposed', { when, proposed });
}
