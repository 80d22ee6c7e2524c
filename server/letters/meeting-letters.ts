import type { Letter } from '#core/messages/letter.ts';
import type { MessageOf } from '#core/messages/message.ts';
import { lines, press, quietly, small, text } from './blocks.ts';
import { briefLines } from './brief-lines.ts';
import { dayOf, timeOf, whenOf } from './letter-dates.ts';
import { letterWords } from './letter-words.ts';
import type { Reader } from './reader.ts';

/** Where the page of a one-on-one stands. */
export const pageAt = ({ origin }: Reader, { oneOnOne }: { oneOnOne: string }): string => `${origin}/one-on-ones/${oneOnOne}`;

/** A meeting is near: what there is to prepare, in numbers, and the words of those who chose to have them in mail. */
export function reminder(message: MessageOf<'reminder'>, reader: Reader): Letter {
  const { near, other, startsAt, minutes, counts, words } = message;
  const [day, time, when] = [dayOf(startsAt, reader.timeZone), timeOf(startsAt, reader.timeZone), whenOf(startsAt, reader.timeZone)];
  const facts = briefLines(counts, other);
  const page = pageAt(reader, message);
  return {
    subject: near === 'soon' ? letterWords('reminder.subject.soon', { other, time }) : letterWords('reminder.subject.day-before', { other, when }),
    blocks: [
      text(letterWords('reminder.text', { other, day, time, minutes })),
      ...(facts.length > 0 ? lines(facts) : [small(letterWords('counts.nothing'))]),
      ...(words.length > 0 ? [small(letterWords('reminder.words')), ...lines(words)] : []),
      press(letterWords('open-page'), page),
      quietly(letterWords('move'), `${page}/move`),
      quietly(letterWords('skip'), `${page}/skip`),
    ],
  };
}

/** It is time to check in, or to send status ahead. */
export function prompt(message: MessageOf<'prompt'>, reader: Reader): Letter {
  const { what, other, startsAt } = message;
  const when = whenOf(startsAt, reader.timeZone);
  const subject = what === 'check-in' ? letterWords('prompt.check-in.subject', { other }) : letterWords('prompt.status.subject', { other, day: dayOf(startsAt, reader.timeZone) });
  const says = what === 'check-in' ? letterWords('prompt.check-in.text', { other, when }) : letterWords('prompt.status.text', { other, when });
  return { subject, blocks: [text(says), press(letterWords(what === 'check-in' ? 'prompt.check-in.press' : 'prompt.status.press'), pageAt(reader, message))] };
}

/** A slot went by, and nobody said what became of it. */
export function unheld(message: MessageOf<'unheld'>, reader: Reader): Letter {
  const { other, startsAt } = message;
  const page = pageAt(reader, message);
  return {
    subject: letterWords('unheld.subject', { other, day: dayOf(startsAt, reader.timeZone) }),
    blocks: [
      text(letterWords('unheld.text', { when: whenOf(startsAt, reader.timeZone) })),
      press(letterWords('open-page'), page),
      quietly(letterWords('move'), `${page}/move`),
      quietly(letterWords('skip'), `${page}/skip`),
    ],
  };
}
