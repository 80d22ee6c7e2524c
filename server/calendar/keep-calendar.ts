import type { Selectable } from 'kysely';
import type { Day } from '#core/day.ts';
import type { CalendarSeries } from '#core/schedule/meetings.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Room } from '#server/book/room.ts';
import type { Write } from '#server/database/reach.ts';
import type { Tables } from '#server/database/tables.ts';
import { letterWords } from '#server/letters/letter-words.ts';
import { say } from '#server/messages/say.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { cancellation, request } from './calendar-object.ts';
import type { Invited } from './entry.ts';
import { readSeries } from './read-series.ts';
import { saysOf } from './says-of.ts';
import { fromDayOn } from './stretch.ts';
import { namesOf, toldOf, type Told, type Two } from './told-of.ts';

/** Whose calendar is kept, and what it is kept with. */
export type Keeping = { person: string; keys: KeyRing; now: Date; origin: string; mailFrom: string };

type Sent = Selectable<Tables['calendar_sent']>;

/** What a series says to a calendar, and what that calendar was sent of it before. */
type Step = { series: CalendarSeries; before: Sent | undefined };

/**
 * Brings one person’s calendar up to date with a one-on-one: each series that says something else than what was sent
 * last is sent as a whole, and one that is gone is called off, in one transaction with the note of what was sent.
 * What is over is left alone: nobody is written to about the past.
 */
export async function keepCalendar(tx: Write, keeping: Keeping, { room, two, isWanted }: { room: Room; two: Two; isWanted: boolean }): Promise<void> {
  const todayIn = ({ slot }: CalendarSeries) => wallClockAt(keeping.now.getTime(), slot.zone).day;
  const sent = await tx.selectFrom('calendar_sent').selectAll().where('one_on_one_id', '=', room.id).execute();
  const shown = isWanted ? shownOf(await readSeries(tx, keeping.keys, room), sent, todayIn) : [];
  const isOver = (series: CalendarSeries) => fromDayOn(series, todayIn(series)) === null;
  const sender = senderOf(tx, keeping, room, two);
  for (const step of shown) {
    if (!isOver(step.series) || (step.before && !isOver(step.before.series))) await sender.invite(step, step.before?.since ?? todayIn(step.series));
  }
  const kept = new Set(shown.map(({ series }) => series.uid));
  for (const before of sent) if (before.digest !== null && !kept.has(before.uid) && !isOver(before.series)) await sender.callOff(before);
}

/** Each series from the day on that it was first sent for: what came before never stood in this calendar. */
function shownOf(all: readonly CalendarSeries[], sent: readonly Sent[], todayIn: (series: CalendarSeries) => Day): Step[] {
  return all.flatMap((whole) => {
    const before = sent.find(({ uid }) => uid === whole.uid);
    const series = fromDayOn(whole, before?.since ?? todayIn(whole));
    return series === null ? [] : [{ series, before }];
  });
}

function senderOf(tx: Write, { person, keys, now, origin, mailFrom }: Keeping, room: Room, two: Two) {
  const told = toldOf(keys, origin, room, two);
  const names = namesOf(keys, room, two);
  const me = person === room.manager_id ? two.manager : two.report;
  const other = person === room.manager_id ? names.report : names.manager;
  const attendees = [two.manager, two.report].flatMap((one) => (one === null ? [] : [{ name: one.name, email: one.email }]));
  const who: Omit<Invited, 'sequence'> = { organizer: { name: letterWords('from.via', { name: other }), email: mailFrom }, attendees };

  async function send(is: 'new' | 'changed' | 'off', series: CalendarSeries, sequence: number): Promise<void> {
    const entry = { ...told, series };
    const write = is === 'off' ? cancellation : request;
    await say(tx, { person, keys, now }, {
      message: {
        kind: 'calendar',
        is,
        oneOnOne: room.id,
        other,
        method: is === 'off' ? 'CANCEL' : 'REQUEST',
        object: write(entry, { ...who, sequence }, now.getTime()),
        says: saysOf(is, series, now.getTime(), me?.timeZone ?? series.slot.zone),
      },
      once: `calendar ${series.uid} ${sequence}`,
      ways: ['mail'],
      shown: false,
    });
  }

  return {
    async invite({ series, before }: Step, since: Day): Promise<void> {
      const digest = keys.digest(person, meaningOf(series, told, who));
      if (before?.digest?.equals(digest)) return;
      const sequence = before === undefined ? 0 : before.sequence + 1;
      const row = { sequence, digest, series: JSON.stringify(series) };
      await tx
        .insertInto('calendar_sent')
        .values({ person_id: person, one_on_one_id: room.id, uid: series.uid, since, ...row })
        .onConflict((conflict) => conflict.columns(['person_id', 'uid']).doUpdateSet(row))
        .execute();
      await send(before === undefined || before.digest === null ? 'new' : 'changed', series, sequence);
    },

    async callOff(before: Sent): Promise<void> {
      const sequence = before.sequence + 1;
      await tx.updateTable('calendar_sent').set({ sequence, digest: null }).where('uid', '=', before.uid).execute();
      await send('off', before.series, sequence);
    },
  };
}

/** Everything that a calendar is to know, but when it is told and for the how manieth time. */
function meaningOf(series: CalendarSeries, told: Told, who: Omit<Invited, 'sequence'>): string {
  return JSON.stringify([series, told, who]);
}
