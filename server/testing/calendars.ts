import ICAL from 'ical.js';
import type { MessageOf } from '#core/messages/message.ts';
import { expandWithIcalJs } from '#server/calendar/peers/expand.ts';
import { openMessage } from '#server/messages/say.ts';
import type { TestServer } from './server.ts';
import type { Session } from './visitor.ts';

export type CalendarMessage = MessageOf<'calendar'>;

/** Mail is set, and leads nowhere: what would be sent is looked at where it waits. */
export const mailSettings = { smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'meet@example.org' };

/** Who somebody at a browser is. Their address is theirs. */
export async function confirmedPerson(server: TestServer, visitor: Session): Promise<string> {
  const { me } = await visitor.api.account.door();
  if (!me) throw new Error('nobody is signed in');
  await server.database.owner.query('update people set email_confirmed_at = now() where id = $1', [me.id]);
  return me.id;
}

/** Everything that was sent to the calendar of a person, in order. */
export async function sentTo(server: TestServer, person: string): Promise<CalendarMessage[]> {
  const { reach, keys } = server.database;
  return reach.read(person, async (tx) => {
    const rows = await tx.selectFrom('messages').select(['id', 'body_sealed']).where('kind', '=', 'calendar').orderBy('seq').execute();
    const messages: CalendarMessage[] = [];
    for (const row of rows) {
      const message = await openMessage(tx, keys, person, row);
      if (message.kind === 'calendar') messages.push(message);
    }
    return messages;
  });
}

/** The calendar of somebody who accepts everything: each series as it was sent last, until it is called off. */
export function asACalendarKeepsIt(messages: readonly CalendarMessage[]): string[] {
  const kept = new Map<string, { sequence: number; object: string }>();
  for (const { method, object } of messages) {
    const event = new ICAL.Component(ICAL.parse(object)).getFirstSubcomponent('vevent');
    const uid = String(event?.getFirstPropertyValue('uid'));
    const sequence = Number(event?.getFirstPropertyValue('sequence'));
    if (sequence <= (kept.get(uid)?.sequence ?? -1)) throw new Error('a calendar takes no notice of what is not newer');
    kept.set(uid, { sequence, object: method === 'CANCEL' ? '' : object });
  }
  return [...kept.values()].map(({ object }) => object).filter((object) => object !== '');
}

/** When meetings start, over all of these calendars, in order: milliseconds since 1970. */
export function startsIn(objects: readonly string[], from: number, to: number): number[] {
  return objects
    .flatMap((object) => Object.values(expandWithIcalJs(object, from, to)))
    .flatMap((meets) => meets.map(([start]) => start))
    .toSorted((one, other) => one - other);
}
