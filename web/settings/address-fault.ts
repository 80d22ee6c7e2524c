import { ORPCError } from '@orpc/client';
import { addressFaults, type AddressFault } from '#core/messages/channel.ts';

/** Why an address cannot be that of a chat or webhook, if that is what an error says. */
export function addressFault(error: unknown): AddressFault | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'ADDRESS_NOT_ALLOWED') return undefined;
  const why: unknown = typeof error.data === 'object' && error.data !== null ? Reflect.get(error.data, 'why') : undefined;
  return addressFaults.find((fault) => fault === why);
}
