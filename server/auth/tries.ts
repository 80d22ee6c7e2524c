import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * How often sign-in may be tried. Per account, so that one account cannot be guessed from many places; and per
 * client address, wide enough for an office behind one.
 */
const perAccount = { points: 10, duration: 15 * 60 };
const perAddress = { points: 100, duration: 15 * 60 };

export type Tries = {
  /** Counts a try. Gives null when it may go on, or how many seconds to wait. */
  count(account: string, address: string): Promise<number | null>;
  /** Forgets the tries on an account after the right password. */
  forget(account: string): Promise<void>;
};

export function openTries(): Tries {
  const accounts = new RateLimiterMemory(perAccount);
  const addresses = new RateLimiterMemory(perAddress);
  return {
    async count(account, address) {
      try {
        await Promise.all([accounts.consume(account), addresses.consume(address)]);
        return null;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return Math.ceil(refusal.msBeforeNext / 1000);
        throw refusal;
      }
    },
    async forget(account) {
      await accounts.delete(account);
    },
  };
}
