import type { Letter } from '#core/messages/letter.ts';
import type { Acting } from '#server/book/acting.ts';
import type { Parts } from '#server/http/asking.ts';
import { letterOf } from '#server/letters/letter-of.ts';
import type { Carried, Carry, Outcome } from '#server/messages/deliver.ts';
import { readChoices } from '#server/notices/choices.ts';
import { readChannel, type Channel } from './channels.ts';
import { leavesByChat, withoutWords } from './leaves.ts';
import { mattermostMessage } from './mattermost.ts';
import { noteOutcome } from './note-outcome.ts';
import { send, type Sending, type Sent } from './send.ts';
import { slackMessage } from './slack.ts';
import { teamsMessage } from './teams.ts';
import { webhookBody, webhookHeaders } from './webhook.ts';

const outcomes: Readonly<Record<Sent, Outcome>> = {
  sent: { is: 'sent' },
  unreachable: { is: 'later', problem: 'unreachable' },
  busy: { is: 'later', problem: 'unreachable' },
  'not-allowed': { is: 'never', problem: 'not-allowed' },
  gone: { is: 'never', problem: 'refused' },
  moved: { is: 'never', problem: 'refused' },
  refused: { is: 'never', problem: 'refused' },
};

/** What carrying takes of all there is. */
type Carrying = Pick<Parts, 'reach' | 'keys' | 'shelf' | 'now' | 'origin'> & { settings: Pick<Parts['settings'], 'privateHooks'> };

/** Carries messages to the chats and webhooks of a person. */
export function carryChatWith(parts: Carrying): Carry {
  return async (carried) => {
    const sent = await carryToChannel(parts, carried, (channel) => channel.disabledAt === null);
    return sent === null ? null : outcomes[sent];
  };
}

/**
 * Sends a message to a channel now and keeps what became of it. Null where nothing is sent: the message is not one for
 * chats, or there is no such channel, or it is not `wanted`.
 */
export async function carryToChannel(parts: Carrying, carried: Carried, wanted: (channel: Channel) => boolean): Promise<Sent | null> {
  const { reach, keys, shelf, now, settings } = parts;
  const { id, way, person } = carried;
  if (way === 'mail' || !leavesByChat(carried.message)) return null;
  const acting: Acting = { person: person.id, now: now(), keys, shelf };
  const ready = await reach.read(person.id, async (tx) => {
    const channel = await readChannel(tx, acting, way.channel);
    if (channel === null || !wanted(channel)) return null;
    const { words } = await readChoices(tx);
    const told = await tx
      .selectFrom('deliveries')
      .innerJoin('messages', 'messages.id', 'deliveries.message_id')
      .select('messages.made_at')
      .where('deliveries.id', '=', id)
      .executeTakeFirst();
    return { channel, words, at: told?.made_at ?? acting.now };
  });
  if (ready === null) return null;
  const { channel, words, at } = ready;
  const message = words ? carried.message : withoutWords(carried.message);
  const sending = sendingOf(channel, { id, now: acting.now, body: () => webhookBody(message, at, words) }, () =>
    letterOf(message, { origin: parts.origin, timeZone: person.timeZone }),
  );
  const sent = await send(sending, { privateHooks: settings.privateHooks });
  await reach.write(person.id, (tx) => noteOutcome(tx, { ...acting, now: now() }, channel, sent));
  return sent;
}

type Hook = { id: string; now: Date; body: () => string };

function sendingOf({ kind, address, secret }: Channel, hook: Hook, letter: () => Letter): Sending {
  if (kind === 'webhook') {
    const body = hook.body();
    return { address, headers: webhookHeaders(secret ?? '', hook.id, hook.now, body), body };
  }
  const message = { slack: slackMessage, teams: teamsMessage, mattermost: mattermostMessage }[kind](letter());
  return { address, headers: {}, body: JSON.stringify(message) };
}
