import type { Choices, Notice } from '#core/messages/choices.ts';
import type { Read } from '#server/database/reach.ts';
import type { Way } from '#server/messages/say.ts';

/**
 * By which ways a person is told what, as they chose. Without a mail server mail is none; nor is a channel that is gone,
 * or was turned off because nothing arrived there.
 */
export async function waysFor(tx: Read, { ways }: Pick<Choices, 'ways'>, hasMail: boolean): Promise<(notice: Notice) => Way[]> {
  const rows = await tx.selectFrom('channels').select('id').where('disabled_at', 'is', null).execute();
  const channels = new Set(rows.map(({ id }) => id));
  return (notice) =>
    Object.entries(ways).flatMap(([way, wanted]): Way[] => {
      if (!wanted.includes(notice)) return [];
      if (way === 'mail') return hasMail ? ['mail'] : [];
      return channels.has(way) ? [{ channel: way }] : [];
    });
}
