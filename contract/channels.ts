import { z } from 'zod';
import { addressFaults, channelKinds, channelProblems } from '#core/messages/channel.ts';
import { forPerson, Id, Instant } from './base.ts';

const Name = z.string().trim().min(1).max(60);
const Address = z.string().trim().min(1).max(2_000);

/** A chat or webhook of one's own. Of its address only the host is ever given: whoever has the rest can write there. */
const Channel = z.object({
  id: Id,
  kind: z.enum(channelKinds),
  name: z.string(),
  host: z.string(),
  /** `off`: turned off because it failed for three days. */
  state: z.enum(['working', 'failing', 'off']),
  lastSuccess: Instant.nullable(),
  lastFailure: z.object({ at: Instant, problem: z.enum(channelProblems) }).nullable(),
});

const errors = { ADDRESS_NOT_ALLOWED: { status: 422, data: z.object({ why: z.enum(addressFaults) }) } } as const;

export const channels = {
  /** One's own, oldest first. */
  list: forPerson.route({ method: 'GET', path: '/channels' }).output(z.array(Channel)),

  /**
   * Adds a channel, told at first what mail is told; `id` makes it safe to send twice. The secret that a webhook is
   * signed with is given here and never again. CHANNELS_FULL: there are ten.
   */
  add: forPerson
    .route({ method: 'PUT', path: '/channels/{id}' })
    .input(z.object({ id: Id, kind: z.enum(channelKinds), name: Name, address: Address }))
    .output(z.object({ channel: Channel, secret: z.string().nullable() }))
    .errors({ ...errors, CHANNELS_FULL: { status: 409 } }),

  /** Changes name or address. With a new address it starts anew. */
  change: forPerson
    .route({ method: 'PATCH', path: '/channels/{id}' })
    .input(z.object({ id: Id, name: Name.optional(), address: Address.optional() }))
    .output(Channel)
    .errors(errors),

  /** Makes a new secret for a webhook, given here and never again. The one before signs nothing any more. */
  rollSecret: forPerson
    .route({ method: 'POST', path: '/channels/{id}/secret' })
    .input(z.object({ id: Id }))
    .output(z.object({ secret: z.string() })),

  /** Sends a test to it now, also where it was turned off, and gives what happened. */
  test: forPerson
    .route({ method: 'POST', path: '/channels/{id}/test' })
    .input(z.object({ id: Id }))
    .output(z.object({ sent: z.enum(['sent', ...channelProblems]), channel: Channel })),

  /** Turns it on again. */
  enable: forPerson.route({ method: 'POST', path: '/channels/{id}/enable' }).input(z.object({ id: Id })).output(Channel),

  /** Takes it away, with what was still to be carried there. Taken away twice is fine. */
  remove: forPerson.route({ method: 'DELETE', path: '/channels/{id}' }).input(z.object({ id: Id })).output(z.object({})),
};
