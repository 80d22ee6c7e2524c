import { createHmac, randomBytes } from 'node:crypto';
import type { Message } from '#core/messages/message.ts';
import { factsOf } from './facts.ts';

/** What a webhook is told, as Standard Webhooks has it: which kind, when it came about, and the facts. */
export function webhookBody(message: Message, at: Date, words: boolean): string {
  return JSON.stringify({ type: `rapport.${message.kind}`, timestamp: at.toISOString(), data: factsOf(message, words) });
}

const prefix = 'whsec_';

/** A new secret, as Standard Webhooks writes them. 24 random bytes, the least it recommends. */
export function newWebhookSecret(): string {
  return `${prefix}${randomBytes(24).toString('base64')}`;
}

/**
 * The headers of Standard Webhooks (https://www.standardwebhooks.com). The id stays the same however often it is tried;
 * the time is that of the try, so that a receiver can turn old ones away.
 */
export function webhookHeaders(secret: string, id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.slice(prefix.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}
