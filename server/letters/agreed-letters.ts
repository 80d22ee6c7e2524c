import type { Block, Letter } from '#core/messages/letter.ts';
import type { MessageOf } from '#core/messages/message.ts';
import { press, small, text } from './blocks.ts';
import { dayWithYear } from './letter-dates.ts';
import { letterWords } from './letter-words.ts';
import { pageAt } from './meeting-letters.ts';
import type { Reader } from './reader.ts';

/** What both agreed on, word by word as they saw it before it left. */
export function recap(message: MessageOf<'recap'>, reader: Reader): Letter {
  const { other, day } = message;
  return {
    subject: letterWords('recap.subject', { other, day: dayWithYear(day) }),
    blocks: [...paragraphs(message.text), small(letterWords('recap.text')), press(letterWords('open-page'), pageAt(reader, message))],
  };
}

const paragraphs = (words: string): Block[] =>
  words
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(text);
