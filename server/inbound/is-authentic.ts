import { authenticate, type DNSResolver } from 'mailauth';
import type { HandedOver } from './open-inbound.ts';

/**
 * Whether the domain a mail says it is from stands by it (DMARC). `pass`: it does. `fail`: it says its mail looks
 * different. `none`: it says nothing, or could not be asked.
 */
export async function authenticity({ raw, ip, helo, sender }: HandedOver, resolver: DNSResolver | undefined): Promise<'pass' | 'fail' | 'none'> {
  const { dmarc } = await authenticate(raw, { ip, helo, sender, disableArc: true, disableBimi: true, ...(resolver && { resolver }) });
  const result = dmarc && dmarc.status.result;
  return result === 'pass' || result === 'fail' ? result : 'none';
}
