/** Why a verb was not carried out: the closed set a handler can answer with. Status and sentence belong to the code. */
const statuses = {
  NOT_FOUND: 404,
  SEAT_TAKEN: 409,
  INVITATION_GONE: 410,
  ADDRESS_DIFFERS: 409,
  OWN_INVITATION: 409,
  PAGE_HELD: 409,
  PAGE_NOT_HELD: 409,
  PAGE_FULL: 409,
  NOTE_MOVED_ON: 409,
  SUPPORT_NOT_YOURS: 403,
  GOAL_NOT_YOURS: 403,
  GOAL_CLOSED: 409,
  GOAL_MOVED_ON: 409,
  META_NOT_DUE: 409,
  META_UNANSWERED: 409,
  EXAMPLE_BESIDE_OWN: 409,
  NAMES_ELSEWHERE: 422,
  NEXT_IN_THE_PAST: 422,
  DAY_GONE: 422,
  MAKE_UP_GONE: 409,
  CHANGE_TOO_EARLY: 422,
  CHANGE_BEGUN: 409,
  AWAY_IN_THE_PAST: 422,
  SIGN_UP_CLOSED: 403,
  ADDRESS_TAKEN: 409,
  SIGN_IN_FAILED: 403,
  PASSWORD_WRONG: 403,
  CHANNELS_FULL: 409,
  ADDRESS_NOT_ALLOWED: 422,
  LINK_GONE: 410,
  NO_MAIL: 409,
  CODE_WRONG: 403,
  SECOND_FACTOR_ON: 409,
  SECOND_FACTOR_OFF: 409,
  PROVE_AGAIN: 403,
  LAST_WAY_IN: 409,
  PASSWORD_SET: 409,
  PASSKEY_REFUSED: 403,
  PASSKEYS_NOWHERE: 409,
  TOO_MANY_TRIES: 429,
} as const;

export type RefusalCode = keyof typeof statuses;

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly data: unknown;

  constructor(code: RefusalCode, data?: unknown) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.status = statuses[code];
    this.data = data;
  }
}

/** The row, or the one answer for "not yours" and "does not exist". */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Refusal('NOT_FOUND');
  return row;
}
