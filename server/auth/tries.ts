import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * How often sign-in may be tried. Per account, so that one account cannot be guessed from many places; and per
 * client address, wide enough for an office behind one.
 */
const perAccount = { points: 10, duration: 15 * 60 };
const perAddress = { points: 100, duration: 15 * 60 };

/** How often somebody may set out by a passkey or the provider before it is known who: each is a row, or a question to the provider. */
const startsPerAddress = { points: 200, duration: 15 * 60 };

/** How often a link is mailed: few to one address, so that nobody can flood it, and more for an office behind one client address. */
const mailsPerAccount = { points: 5, duration: 60 * 60 };
const mailsPerAddress = { points: 50, duration: 60 * 60 };

export type Tries = {
  /** Counts a try. Gives null when it may go on, or how many seconds to wait. */
  count(account: string, address: string): Promise<number | null>;
  /** Counts a way in that is begun and names no account yet, as `count` does. */
  countStart(address: string): Promise<number | null>;
  /** Counts a mail that somebody asks for, as `count` does. */
  countMail(account: string, address: string): Promise<number | null>;
  /** Forgets the tries on an account after the right password. */
  forget(account: string): Promise<void>;
};

export function openTries(): Tries {
  const accounts = new RateLimiterMemory(perAccount);
  const addresses = new RateLimiterMemory(perAddress);
  const starting = new RateLimiterMemory(startsPerAddress);
  const mailed = new RateLimiterMemory(mailsPerAccount);
  const mailing = new RateLimiterMemory(mailsPerAddress);
  return {
    count: (account, address) => waitFor([accounts.consume(account), addresses.consume(address)]),
    countStart: (address) => waitFor([starting.consume(address)]),
    countMail: (account, address) => waitFor([mailed.consume(account), mailing.consume(address)]),
    async forget(account) {
      await accounts.delete(account);
    },
  };
}

async function waitFor(counted: Promise<RateLimiterRes>[]): Promise<number | null> {
  try {
    await Promise.all(counted);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
    throw refusal;
  }
}
