import { toMakeUp } from '#core/schedule/to-make-up.ts';
import type { Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { pageRow } from './meeting.ts';
import { openBook } from './open-book.ts';
import { hasMetBy, lockPlanned } from './planned-page.ts';
import { settle } from './records.ts';
import { found, Refusal } from './refusal.ts';
import { rhythmChanged } from './rhythm-changed.ts';
import { startOf } from './start.ts';

export type MakingUp = { instead: string; day: string; time: string };

/**
 * Puts the planned page where it makes up for the one that was skipped, whose day of the rhythm it stands for from then
 * on. Idempotent; refused where the planned page was held, moved or made to make up meanwhile.
 */
export async function makeUp(tx: Write, acting: Acting, oneOnOneId: string, { instead, day, time }: MakingUp): Promise<void> {
  const planned = found(await lockPlanned(tx, oneOnOneId));
  const skipped = await pageRow(tx, instead);
  const book = await openBook(tx, acting, oneOnOneId);
  const before = book.records.find((record) => record.kind === 'made-up' && record.instead === instead);
  if (before?.kind === 'made-up' && before.to.day === day && before.to.time === time) return;
  if (toMakeUp(book, acting.now.getTime())?.id !== instead) throw new Refusal('MAKE_UP_GONE');

  const startsAt = startOf({ day, time, zone: planned.zone });
  const isBetween = startsAt > acting.now && startsAt < planned.starts_at;
  if (!isBetween || (await hasMetBy(tx, oneOnOneId, day))) throw new Refusal('DAY_GONE');
  await tx
    .updateTable('pages')
    .set({ day, time, starts_at: startsAt, stands_for: skipped.stands_for ?? skipped.day })
    .where('id', '=', planned.id)
    .execute();
  await settle(tx, acting, oneOnOneId, { kind: 'made-up', page: planned.id, instead, to: { day, time } });
  await rhythmChanged(tx, oneOnOneId);
}

/** The skipped page need not be made up for. Said twice, or once it is settled, it changes nothing. */
export async function letMakeUpGo(tx: Write, acting: Acting, oneOnOneId: string, instead: string): Promise<void> {
  await lockPlanned(tx, oneOnOneId);
  const book = await openBook(tx, acting, oneOnOneId);
  found(book.pages.find(({ id }) => id === instead));
  if (toMakeUp(book, acting.now.getTime())?.id === instead) await settle(tx, acting, oneOnOneId, { kind: 'make-up-let-go', instead });
}
