import type { Outcome } from '#server/messages/deliver.ts';

/**
 * What an error of handing mail over means for the one mail. The recipient or the mail itself is refused for good by
 * `5xx`; whatever else is wrong is between us and the mail server, and may be mended by the next try.
 */
export function outcomeOf(error: unknown): Outcome {
  const { code, command, responseCode } = toldBy(error);
  const refusable = command === 'RCPT TO' || command === 'DATA';
  if (responseCode !== undefined && responseCode >= 500 && refusable) return { is: 'never', problem: 'refused' };
  // The library found the recipient's address unusable, and asked nobody.
  if (code === 'EENVELOPE' && responseCode === undefined) return { is: 'never', problem: 'refused' };
  return { is: 'later', problem: 'unreachable' };
}

/** What may be said about such an error: codes. What the server said can quote an address. */
export function toldBy(error: unknown): { code?: string; command?: string; responseCode?: number } {
  const read = (name: string): unknown => (error instanceof Error ? Reflect.get(error, name) : undefined);
  const [code, command, responseCode] = [read('code'), read('command'), read('responseCode')];
  return {
    ...(typeof code === 'string' && { code }),
    ...(typeof command === 'string' && { command }),
    ...(typeof responseCode === 'number' && { responseCode }),
  };
}
