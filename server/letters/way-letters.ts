import type { Letter } from '#core/messages/letter.ts';
import type { MessageOf } from '#core/messages/message.ts';
import { press, text } from './blocks.ts';
import { letterWords } from './letter-words.ts';
import type { Reader } from './reader.ts';

/** Something the reader caused did not arrive where it was to go. */
export function notDelivered({ what, to, oneOnOne }: MessageOf<'not-delivered'>, { origin }: Reader): Letter {
  const invited = what === 'invitation' && oneOnOne !== null;
  return {
    subject: letterWords('not-delivered.subject', { to }),
    blocks: [
      text(letterWords('not-delivered.text', { what, to })),
      ...(invited ? [text(letterWords('not-delivered.invitation')), press(letterWords('not-delivered.press'), `${origin}/one-on-ones/${oneOnOne}/invite`)] : []),
    ],
  };
}

/** A chat or webhook was turned off. */
export function channelOff({ channel }: MessageOf<'channel-off'>, { origin }: Reader): Letter {
  return {
    subject: letterWords('channel-off.subject', { channel }),
    blocks: [text(letterWords('channel-off.text')), press(letterWords('see-settings'), `${origin}/settings`)],
  };
}

/** Somebody pressed the test button. */
export function test({ channel }: MessageOf<'test'>): Letter {
  return { subject: letterWords('test.subject'), blocks: [text(letterWords('test.text', { channel }))] };
}
