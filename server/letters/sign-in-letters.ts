import type { Letter } from '#core/messages/letter.ts';
import type { MessageOf } from '#core/messages/message.ts';
import { press, small, text } from './blocks.ts';
import { whenOf } from './letter-dates.ts';
import { letterWords } from './letter-words.ts';
import type { Reader } from './reader.ts';

const until = (at: number, { timeZone }: Reader) => small(letterWords('link.until', { when: whenOf(at, timeZone) }));

export function signInLink({ link, expiresAt }: MessageOf<'sign-in-link'>, reader: Reader): Letter {
  return {
    subject: letterWords('sign-in-link.subject'),
    blocks: [text(letterWords('sign-in-link.text')), press(letterWords('sign-in-link.press'), link), until(expiresAt, reader)],
  };
}

export function resetPassword({ link, expiresAt }: MessageOf<'reset-password'>, reader: Reader): Letter {
  return {
    subject: letterWords('reset-password.subject'),
    blocks: [text(letterWords('reset-password.text')), press(letterWords('reset-password.press'), link), until(expiresAt, reader)],
  };
}

export function confirmAddress({ to, link, expiresAt }: MessageOf<'confirm-address'>, reader: Reader): Letter {
  return {
    subject: letterWords('confirm-address.subject'),
    blocks: [text(letterWords('confirm-address.text', { to })), press(letterWords('confirm-address.press'), link), until(expiresAt, reader)],
  };
}

/** The last mail to an address that was given up. */
export function addressChanged({ to, now }: MessageOf<'address-changed'>): Letter {
  return {
    subject: letterWords('address-changed.subject'),
    blocks: [text(letterWords('address-changed.text', { to, now })), small(letterWords('not-you'))],
  };
}

export function wayInChanged({ what, at }: MessageOf<'way-in-changed'>, { origin, timeZone }: Reader): Letter {
  return {
    subject: letterWords(`way-in-changed.subject.${what}`),
    blocks: [
      text(letterWords('way-in-changed.text', { when: whenOf(at, timeZone) })),
      press(letterWords('see-settings'), `${origin}/settings`),
      small(letterWords('not-you')),
    ],
  };
}
