import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { sentenceFor } from '#web/api/sentence-for.ts';
import { ServerFault } from '#web/api/server-fault.ts';
import { contract } from '#contract/contract.ts';
import { words } from '#web/words/words.ts';

type Errors = Record<string, unknown>;

/** Every code that the contract declares for any procedure. */
function declaredCodes(router: object = contract): string[] {
  return Object.values(router).flatMap((each: { '~orpc'?: { errorMap: Errors } }) =>
    each['~orpc'] ? Object.keys(each['~orpc'].errorMap) : declaredCodes(each),
  );
}

describe('an error, in words', () => {
  it('has a sentence of its own for every code of the contract', () => {
    const codes = new Set(declaredCodes());
    expect(codes.size).toBeGreaterThan(10);
    for (const code of codes) expect(sentenceFor(new ORPCError(code)), code).not.toBe(words('error.unknown'));
  });

  it('says why an invitation is gone', () => {
    const used = new ORPCError('INVITATION_GONE', { data: { why: 'used' } });
    expect(sentenceFor(used)).toBe(words('error.INVITATION_GONE.used'));
  });

  it('says how long to wait', () => {
    const tooMany = new ORPCError('TOO_MANY_TRIES', { data: { retryInSeconds: 12 } });
    expect(sentenceFor(tooMany)).toContain('12 seconds');
  });

  it('gives the reference of a fault, and takes a silent proxy for a missing server', () => {
    expect(sentenceFor(new ServerFault('a1b2'))).toContain('a1b2');
    expect(sentenceFor(new ServerFault(null))).toBe(words('error.offline'));
    expect(sentenceFor(new TypeError('Failed to fetch'))).toBe(words('error.offline'));
  });
});
