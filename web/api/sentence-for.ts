import { ORPCError } from '@orpc/client';
import { ServerFault } from '#web/api/server-fault.ts';
import { words, type Key, type PlainKey } from '#web/words/words.ts';

/** Codes whose sentence needs nothing but the code. */
const sentences: Readonly<Record<string, PlainKey>> = {
  NOT_SIGNED_IN: 'error.NOT_SIGNED_IN',
  NOT_FOUND: 'error.NOT_FOUND',
  SIGN_UP_CLOSED: 'error.SIGN_UP_CLOSED',
  ADDRESS_TAKEN: 'error.ADDRESS_TAKEN',
  PASSWORD_WRONG: 'error.PASSWORD_WRONG',
  SIGN_IN_FAILED: 'error.SIGN_IN_FAILED',
  PROVE_AGAIN: 'error.PROVE_AGAIN',
  LAST_WAY_IN: 'error.LAST_WAY_IN',
  PASSWORD_SET: 'error.PASSWORD_SET',
  PASSKEY_REFUSED: 'error.PASSKEY_REFUSED',
  PASSKEYS_NOWHERE: 'error.PASSKEYS_NOWHERE',
  CHANNELS_FULL: 'error.CHANNELS_FULL',
  ADDRESS_NOT_ALLOWED: 'error.ADDRESS_NOT_ALLOWED',
  NO_MAIL: 'error.NO_MAIL',
  CODE_WRONG: 'error.CODE_WRONG',
  SECOND_FACTOR_ON: 'error.SECOND_FACTOR_ON',
  SECOND_FACTOR_OFF: 'error.SECOND_FACTOR_OFF',
  SEAT_TAKEN: 'error.SEAT_TAKEN',
  ADDRESS_DIFFERS: 'error.ADDRESS_DIFFERS',
  OWN_INVITATION: 'error.OWN_INVITATION',
  PAGE_HELD: 'error.PAGE_HELD',
  NOTE_MOVED_ON: 'error.NOTE_MOVED_ON',
  GOAL_NOT_YOURS: 'error.GOAL_NOT_YOURS',
  GOAL_CLOSED: 'error.GOAL_CLOSED',
  GOAL_MOVED_ON: 'error.GOAL_MOVED_ON',
  META_NOT_DUE: 'error.META_NOT_DUE',
  META_UNANSWERED: 'error.META_UNANSWERED',
  SUPPORT_NOT_YOURS: 'error.SUPPORT_NOT_YOURS',
  NAMES_ELSEWHERE: 'error.NAMES_ELSEWHERE',
  NEXT_IN_THE_PAST: 'error.NEXT_IN_THE_PAST',
  DAY_GONE: 'error.DAY_GONE',
  MAKE_UP_GONE: 'error.MAKE_UP_GONE',
  CHANGE_TOO_EARLY: 'error.CHANGE_TOO_EARLY',
  CHANGE_BEGUN: 'error.CHANGE_BEGUN',
  AWAY_IN_THE_PAST: 'error.AWAY_IN_THE_PAST',
  PAGE_NOT_HELD: 'error.PAGE_NOT_HELD',
  PAGE_FULL: 'error.PAGE_FULL',
  EXAMPLE_BESIDE_OWN: 'error.EXAMPLE_BESIDE_OWN',
  FORBIDDEN: 'error.foreign',
  BAD_REQUEST: 'error.bad-input',
  PAYLOAD_TOO_LARGE: 'error.too-large',
};

const whyGone = {
  unknown: 'error.INVITATION_GONE.unknown',
  used: 'error.INVITATION_GONE.used',
  expired: 'error.INVITATION_GONE.expired',
  withdrawn: 'error.INVITATION_GONE.withdrawn',
} as const satisfies Record<string, Key>;

const whyLinkGone = {
  unknown: 'error.INVITATION_GONE.unknown',
  used: 'error.LINK_GONE.used',
  expired: 'error.LINK_GONE.expired',
  withdrawn: 'error.INVITATION_GONE.unknown',
} as const satisfies Record<string, PlainKey>;

/** What to tell a person about an error: what happened, whether anything is lost, what to do. */
export function sentenceFor(error: unknown): string {
  if (isUnreachable(error)) return words('error.offline');
  if (error instanceof ServerFault && error.reference !== null) {
    return words('error.unknown.reference', { reference: error.reference });
  }
  if (!(error instanceof ORPCError)) return words('error.unknown');
  if (error.code === 'TOO_MANY_TRIES') {
    return words('error.TOO_MANY_TRIES', { seconds: numberIn(error.data, 'retryInSeconds') ?? 60 });
  }
  if (error.code === 'LINK_GONE') return words(whyLinkGone[reasonIn(error.data)]);
  if (error.code === 'INVITATION_GONE') return words(whyGone[reasonIn(error.data)]);
  return words(sentences[error.code] ?? 'error.unknown');
}

/** Whether the server answered with this code. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof ORPCError && error.code === code;
}

/** `fetch` rejects with a TypeError when nobody answered; a fault without a reference is a proxy's, with no server behind it. */
function isUnreachable(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof ServerFault && error.reference === null);
}

function reasonIn(data: unknown): keyof typeof whyGone {
  const why = textIn(data, 'why');
  return why === 'used' || why === 'expired' || why === 'withdrawn' ? why : 'unknown';
}

function textIn(data: unknown, name: string): string | undefined {
  const value = fieldOf(data, name);
  return typeof value === 'string' ? value : undefined;
}

function numberIn(data: unknown, name: string): number | undefined {
  const value = fieldOf(data, name);
  return typeof value === 'number' ? value : undefined;
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined;
}
