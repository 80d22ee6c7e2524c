import type { Letter } from '#core/messages/letter.ts';
import type { MessageOf } from '#core/messages/message.ts';
import { press, quietly, text } from './blocks.ts';
import { dayAsItStands, dayOf, whenOf } from './letter-dates.ts';
import { letterWords } from './letter-words.ts';
import { pageAt } from './meeting-letters.ts';
import type { Reader } from './reader.ts';

/** The other moved the page. */
export function moved(message: MessageOf<'moved'>, reader: Reader): Letter {
  const { other } = message;
  const [from, to] = [whenOf(message.from, reader.timeZone), whenOf(message.to, reader.timeZone)];
  const page = pageAt(reader, message);
  return {
    subject: letterWords('moved.subject', { other, when: to }),
    blocks: [text(letterWords('moved.text', { from, to })), press(letterWords('open-page'), page), quietly(letterWords('move'), `${page}/move`)],
  };
}

/** The other skipped the page. */
export function skipped(message: MessageOf<'skipped'>, reader: Reader): Letter {
  const { other, was, next } = message;
  const page = pageAt(reader, message);
  return {
    subject: letterWords('skipped.subject', { other, day: dayOf(was, reader.timeZone) }),
    blocks: [
      text(letterWords('skipped.text', { was: whenOf(was, reader.timeZone), next: whenOf(next, reader.timeZone) })),
      press(letterWords('open-page'), page),
      quietly(letterWords('skipped.sooner'), `${page}/move`),
    ],
  };
}

/** The other changed the rhythm. */
export function rhythm(message: MessageOf<'rhythm'>, reader: Reader): Letter {
  return {
    subject: letterWords('rhythm.subject', { other: message.other }),
    blocks: [text(letterWords('rhythm.text', { next: whenOf(message.next, reader.timeZone) })), press(letterWords('open-page'), pageAt(reader, message))],
  };
}

/** The other is away. */
export function away(message: MessageOf<'away'>, reader: Reader): Letter {
  const [from, to] = [dayAsItStands(message.from), dayAsItStands(message.to)];
  return {
    subject: letterWords('away.subject', { other: message.other, from: from === to ? 'same' : from, to }),
    blocks: [text(letterWords('away.text')), press(letterWords('open-page'), pageAt(reader, message))],
  };
}
